import { appendChanges, outboxTables } from "../../device/append-changes.ts";
import { readMeta } from "../../device/meta.ts";
import { writeText } from "../../device/reserve.ts";
import { sha256Of } from "../../device/sha256.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { ChangeId, RecordId } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { deleteUnneededFiles, filesOf, type NewEvidence } from "./draft-evidence.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone } from "./phone-session.ts";

interface Owner {
  readonly owner: RecordId;
  readonly scope: ScopeId;
  readonly order: number;
  readonly on: Day;
}

/**
 * Bytes first, read back and compared, and only then the record that names them, together with their place in the queue
 * (S1). False when what was written cannot be read back: nothing of it stays.
 */
export const keepEntryFile = async (
  { db, author }: OpenPhone,
  at: Instant,
  { owner, scope, order, on }: Owner,
  { row, contents }: NewEvidence,
): Promise<boolean> => {
  await withReopening(db, () =>
    db.transaction("rw", db.files, db.fileBytes, async () => {
      for (const { kind, type, file, bytes } of contents) {
        const place = { file, kind, type, sizeBytes: bytes.byteLength, activity: owner, on, upload: null };
        if (!(await db.files.get(file))) await db.files.put({ ...place, state: "draft" });
        await db.fileBytes.put({ file, type, bytes });
      }
    }),
  );
  for (const file of filesOf(row)) {
    const read = await withReopening(db, () => db.fileBytes.get(file));
    if (read && (await sha256Of(read.bytes)) === file) continue;
    await withReopening(db, () =>
      db.transaction("rw", db.drafts, db.files, db.fileBytes, () => deleteUnneededFiles(db, [row])),
    );
    return false;
  }
  const id = newId<ChangeId>();
  await writeText(db, () =>
    db.transaction("rw", [...outboxTables(db), db.files], async () => {
      const clockOffsetMs = (await readMeta(db, "clockOffsetMs")) ?? null;
      const fields = { ...saidOf(row), activity: owner, order, clockOffsetMs };
      const seen = { epoch: null, number: 0 } as const;
      const recordId = row.id as string as RecordId;
      await appendChanges(db, author, at, [
        { id, scope, collection: "evidence", recordId, fields, seen, activity: owner },
      ]);
      for (const file of filesOf(row)) {
        const there = await db.files.get(file);
        if (there?.state === "draft" || there?.state === "withdrawn")
          await db.files.update(file, { state: "waiting", activity: owner, on });
      }
    }),
  );
  return true;
};

/** A paper that is photographed is no event: what it looks like is compared with nothing. */
const saidOf = ({
  id: _id,
  saved: _saved,
  isRemoved: _isRemoved,
  likeness: _likeness,
  ...said
}: NewEvidence["row"]): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value as Json]])),
  );
