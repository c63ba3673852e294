// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { BrowserPush } from "../../../src/app/services/notice-browser.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import { until } from "../../support/until.ts";
import { aBrowser, ENDPOINT } from "../screens/notices/push-in-hand.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const aPhoneWith = async (push: BrowserPush) => {
  const opened = await openServerWithPhones();
  const user = { name: "Nguyễn Thị Hoa", role: "officer", unit: COMMUNE } as const;
  const phone = await opened.enrolled(user, { environment: { push } });
  const kept = async () =>
    (
      await opened.server.db
        .withTables<{ push_subscriptions: { endpoint: string } }>()
        .selectFrom("push_subscriptions")
        .select("endpoint")
        .execute()
    ).map(({ endpoint }) => endpoint);
  return { ...opened, phone, kept };
};

test("a phone that is switched on and off is known to the real server, and forgotten", async () => {
  const { push, state } = aBrowser({});
  const { phone, kept } = await aPhoneWith(push);
  expect((await phone.services.push.switchOn()).ok).toBe(true);
  expect(await kept()).toEqual([ENDPOINT]);
  expect(state.key).toMatch(/^[\w-]{87}$/);
  expect(await phone.services.push.standing()).toEqual({ state: "on", isUndecided: false });
  await phone.services.push.switchOff();
  expect(await kept()).toEqual([]);
});

test("who signs out is told nothing more by that phone, and a colleague who comes in there has not asked for it", async () => {
  const { push, state } = aBrowser({});
  const { phone, newCode, kept } = await aPhoneWith(push);
  expect((await phone.services.push.switchOn()).ok).toBe(true);
  expect((await phone.services.account.signOut()).ok).toBe(true);
  await until(() => state.key === null, { what: "the browser lets go" });
  // A colleague on the same phone has not asked for anything.
  await phone.services.account.enrol(await newCode(COMMUNE));
  await phone.services.push.keep();
  expect(state.key).toBeNull();
  expect(await phone.services.push.standing()).toEqual({ state: "off", isUndecided: true });
  expect(await kept()).toEqual([ENDPOINT]);
});

test("a browser that lost its address is told again at the next start, once a day at most", async () => {
  const { push, state } = aBrowser({});
  const { phone, time } = await aPhoneWith(push);
  await phone.services.push.switchOn();
  const asked = () => phone.requests.filter((request) => request === "POST /api/push").length;
  await phone.services.push.keep();
  expect(asked()).toBe(1);
  state.key = null;
  await phone.services.push.keep();
  expect(asked()).toBe(2);
  time.now = (time.now + 25 * 60 * 60 * 1000) as typeof time.now;
  await phone.services.push.keep();
  expect(asked()).toBe(3);
});
