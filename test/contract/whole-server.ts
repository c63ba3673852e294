import { afterEach, describe, expect, test } from "vitest";
import type { Day, Month } from "../../src/domain/day.ts";
import type { DatabasePlace } from "../../src/server/store/open-database.ts";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../support/server-with-phones.ts";

const MAY = "2025-05" as Month;
const [FROM, TO] = ["2025-05-01", "2025-05-31"] as [Day, Day];

/** The server as a whole, from enrolment to overview and review, on a database that is not its own kind. */
export const describeWholeServer = (name: string, place: () => Promise<DatabasePlace>): void => {
  describe(`the whole server on ${name}`, { timeout: 240_000 }, () => {
    afterEach(closeServers);

    test("[S4][S31] officers log and send, the office sees it counted and waiting, and judges it", async () => {
      const { officer, supervisor } = await openServerWithPhones(await place());
      const [phone, colleague, office] = [await officer(), await officer(), await supervisor()];
      const saved = await writeBroadcast(phone.services, "Số 1 tháng 5", ["a"]);
      await phone.services.outbox.sendNow();
      expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
      await colleague.services.outbox.sendNow();
      expect(await colleague.services.diary.activitiesBetween(FROM, TO)).toMatchObject([{ id: saved.id }]);

      expect((await office.services.supervision.openUnit(COMMUNE)).ok).toBe(true);
      const seen = await office.services.diary.activity(saved.id);
      if (!seen) throw new Error("the office does not see it");
      expect(await office.services.supervision.overview(MAY)).toMatchObject({
        ok: true,
        value: { value: { waiting: 1 } },
      });
      expect((await office.services.review.accept(seen, "")).ok).toBe(true);
      await office.services.outbox.sendNow();
      expect(await office.services.supervision.overview(MAY)).toMatchObject({
        ok: true,
        value: { value: { waiting: 0 } },
      });
      await phone.services.outbox.sendNow();
      expect((await phone.services.diary.activity(saved.id))?.status).toBe("accepted");
    });

    test("one code lets in one of two phones that use it at the same moment", async () => {
      const { newPhone, newCode } = await openServerWithPhones(await place());
      for (let time = 0; time < 3; time += 1) {
        const code = await newCode(COMMUNE);
        const entries = await Promise.all(
          [newPhone(), newPhone()].map((phone) => phone.services.account.enrol(code)),
        );
        expect(entries.filter(({ ok }) => ok)).toHaveLength(1);
      }
    });
  });
};
