import type { Instant } from "../domain/instant.ts";
import { isTimeToOffer } from "../sync/offer-again.ts";
import { toOutboxRow } from "./append-changes.ts";
import { readMeta, writeMeta } from "./meta.ts";
import type { PhoneDb } from "./phone-db.ts";
import { withReopening } from "./storage-failure.ts";

/**
 * Puts what the server keeps unmerged back into the outbox, byte for byte under its own number, when it is time. Moved
 * in one transaction: an entry stands in the outbox or aside, never in neither. Answers how many.
 */
export const offerAgain = (db: PhoneDb, now: Instant, isStart: boolean): Promise<number> =>
  withReopening(db, () =>
    db.transaction("rw", db.outbox, db.setAside, db.meta, async () => {
      const offeredAt = (await readMeta(db, "offeredAt")) ?? null;
      if (!isTimeToOffer(offeredAt, now, isStart)) return 0;
      await writeMeta(db, "offeredAt", now);
      const held = await db.setAside.filter(({ status }) => status === "quarantined").toArray();
      await db.outbox.bulkPut(held.map(({ change, activity }) => toOutboxRow(change, activity ?? null)));
      await db.setAside.bulkDelete(held.map(({ id }) => id));
      return held.length;
    }),
  );
