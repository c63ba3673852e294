// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const lost = { ok: false, error: { kind: "offline" } };

/** The server does its work; the phone never hears of it. */
const loseAnswers = (phone: TestPhone, request: (url: string, init: RequestInit) => unknown): void =>
  phone.setAnswer(async (url, init) => {
    await request(url, init);
    throw new TypeError("Failed to fetch");
  });

describe("coming in over a bad link", { timeout: 60_000 }, () => {
  test("[S3] a code whose answer was lost opens the same phone again, also after the page was killed", async () => {
    const { server, newPhone, newCode } = await openServerWithPhones();
    const code = await newCode(COMMUNE);
    const phone = newPhone();
    loseAnswers(phone, server.app.request);
    expect(await phone.services.account.enrol(code)).toEqual(lost);

    phone.setAnswer((url, init) => server.app.request(url, init));
    const { services } = phone.restart();
    expect(await services.account.enrol(code)).toMatchObject({ ok: true });
    const devices = await server.identity.db.selectFrom("devices").selectAll().execute();
    expect(devices).toHaveLength(1);
  });

  test("[S33] a lost answer to one user's code does not stand in the way of another user", async () => {
    const { server, newPhone, newCode } = await openServerWithPhones();
    const phone = newPhone();
    loseAnswers(phone, server.app.request);
    expect(await phone.services.account.enrol(await newCode(COMMUNE))).toEqual(lost);

    phone.setAnswer((url, init) => server.app.request(url, init));
    expect(await phone.services.account.enrol(await newCode(OTHER_COMMUNE))).toMatchObject({ ok: true });
    expect(await phone.services.account.current()).toMatchObject({ unit: { id: OTHER_COMMUNE } });
  });

  test("[S33] a late answer to the sign-out does not end the next user's session", async () => {
    const { server, officer, newCode } = await openServerWithPhones();
    const phone = await officer();
    let letThrough = (): void => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    phone.setAnswer(async (url, init) => {
      const answer = await server.app.request(url, init);
      if (url.endsWith("/sign-out")) await held;
      return answer;
    });
    expect((await phone.services.account.signOut()).ok).toBe(true);
    expect((await phone.services.account.enrol(await newCode(OTHER_COMMUNE))).ok).toBe(true);
    letThrough();
    await phone.services.outbox.sendNow();
    expect(await phone.services.account.current()).toMatchObject({
      unit: { id: OTHER_COMMUNE },
      isSignedOut: false,
    });
  });
});
