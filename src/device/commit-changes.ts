import type { Instant } from "../domain/instant.ts";
import { type Author, appendChanges, type NewChange, outboxTables } from "./append-changes.ts";
import type { PhoneDb } from "./phone-db.ts";
import { writeText } from "./reserve.ts";

/** Writes changes into the outbox, all or none; on disk when this answers. Safe to try again. */
export const commitChanges = (
  db: PhoneDb,
  author: Author,
  at: Instant,
  wanted: readonly NewChange[],
): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", [...outboxTables(db)], async () => {
      await appendChanges(db, author, at, wanted);
    }),
  );
