import { toOutboxRow } from "../../device/append-changes.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import type { ChangeId } from "../../domain/change.ts";

/** The same change, byte for byte, under its own number. */
export const putBack = (db: PhoneDb, change: ChangeId): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", db.outbox, db.setAside, async () => {
      const row = await db.setAside.get(change);
      if (!row) return;
      await db.outbox.put(toOutboxRow(row.change, row.activity ?? null));
      await db.setAside.delete(change);
    }),
  );
