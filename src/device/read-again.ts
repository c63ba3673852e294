import { recordKey, WireRecord } from "../domain/record.ts";
import { readMeta } from "./meta.ts";
import { noteOthersFiles } from "./others-files.ts";
import type { PhoneDb } from "./phone-db.ts";
import { toRecordRow } from "./to-record-row.ts";

/**
 * Reads again what an earlier version could not read and kept as it came (S23); what is newer in the mirror stays. Answers
 * how many records came to light.
 */
export const readAgain = (db: PhoneDb): Promise<number> =>
  db.transaction("rw", db.unreadable, db.records, db.files, db.otherFiles, db.meta, async () => {
    const epoch = await readMeta(db, "epoch");
    let found = 0;
    for (const row of await db.unreadable.toArray()) {
      const read = WireRecord.safeParse(row.raw);
      if (!read.success || epoch === undefined || (row.epoch ?? epoch) !== epoch) continue;
      const there = await db.records.get(recordKey(read.data));
      await db.unreadable.delete(row.key);
      if (there?.epoch === epoch && there.number >= read.data.number) continue;
      await db.records.put(toRecordRow({ record: read.data, epoch }));
      await noteOthersFiles(db, [read.data]);
      found += 1;
    }
    return found;
  });
