// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import { instant } from "../../../src/domain/instant.ts";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import { createTestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

describe("[S10] a phone with a wrong clock", { timeout: 60_000 }, () => {
  for (const year of [1970, 2099])
    test(`that says ${year} logs on the officer's day, and its own clock goes along`, async () => {
      const { server, newCode } = await openServerWithPhones();
      const wrong = instant(Date.UTC(year, 1, 1, 8));
      const phone = createTestPhone((url, init) => server.app.request(url, init), { now: wrong });
      expect((await phone.services.account.enrol(await newCode(COMMUNE))).ok).toBe(true);
      await phone.services.outbox.sendNow();
      expect(phone.services.diary.today()).toBe("2025-05-12");
      expect((await phone.services.diary.planInForce())?.plan.year).toBe(2025);

      phone.setOnline(false);
      const saved = await writeBroadcast(phone.services, "Số 1", ["a"]);
      expect(saved.activity.on).toBe("2025-05-12");
      const { services } = phone.restart();
      await services.account.current();
      expect(services.diary.today()).toBe("2025-05-12");
      phone.setOnline(true);
      await services.outbox.sendNow();
      expect(await services.diary.activity(saved.id)).toMatchObject({ status: "sent" });
      expect(saved.evidence[0]?.takenAt).toBe(wrong);
    });
});
