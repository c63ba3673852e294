import type { Sha256 } from "../domain/hash.ts";
import { addMs, type Instant } from "../domain/instant.ts";
import type { WireRecord } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import { type FileState, MAX_ASKED_FILES } from "../domain/wire.ts";
import type { OtherFileRow, PhoneDb } from "./phone-db.ts";

// Photos that other phones took. What is not in this table is known to be at the server: it is small, and empty most days.

const MANY = 60;
const LEAST_PAUSE_MS = 60_000;
/** A photo that has been missing for ten days is asked for once a day. */
const PAUSE_SHARE = 0.1;

/** Photos of live evidence that this phone did not take are to be asked for. Inside the transaction that installs them. */
export const noteOthersFiles = async (db: PhoneDb, records: readonly WireRecord[]): Promise<void> => {
  const rows = records.flatMap(rowOf);
  const gone = records.flatMap(({ collection, values: { file, deleted } }) =>
    collection === "evidence" && typeof file === "string" && deleted === true ? [file as Sha256] : [],
  );
  if (gone.length > 0) await db.otherFiles.bulkDelete(gone);
  if (rows.length === 0) return;
  const own = await db.files.bulkGet(rows.map(({ file }) => file));
  const known = await db.otherFiles.bulkGet(rows.map(({ file }) => file));
  await db.otherFiles.bulkPut(rows.filter((_row, index) => !own[index] && !known[index]));
};

/** Null for what is no photo, or none any more. */
export const rowOf = ({ collection, scope, values, updatedAt }: WireRecord): readonly OtherFileRow[] =>
  collection === "evidence" && values["deleted"] !== true && typeof values["file"] === "string"
    ? [{ file: values["file"] as Sha256, scope, at: updatedAt, askAt: updatedAt, isAway: false }]
    : [];

export const forgetOthersFiles = async (db: PhoneDb, scopes: readonly ScopeId[]): Promise<void> => {
  if (scopes.length > 0) await db.otherFiles.where("scope").anyOf(scopes).delete();
};

/** Newest first, beside `taken` others; none when all is known. */
export const othersToAsk = (db: PhoneDb, now: Instant, taken: number): Promise<Sha256[]> =>
  db.otherFiles
    .orderBy("at")
    .reverse()
    // A clock that was set back must not put off a question for years.
    .filter(({ askAt, at }) => askAt <= now || at > now)
    .limit(Math.max(0, MAX_ASKED_FILES - taken))
    .primaryKeys();

/** What the server said of them: known for good once they are stored, else asked for again, ever less often. */
export const noteOthersStates = async (
  db: PhoneDb,
  files: readonly FileState[],
  now: Instant,
): Promise<void> => {
  const rows = await db.otherFiles.bulkGet(files.map(({ file }) => file));
  for (const [index, { file, isStored }] of files.entries()) {
    const row = rows[index];
    if (!row) continue;
    const pauseMs = Math.max(LEAST_PAUSE_MS, Math.round((now - row.at) * PAUSE_SHARE));
    if (isStored) await db.otherFiles.delete(file);
    else await db.otherFiles.put({ ...row, isAway: true, askAt: addMs(now, pauseMs) });
  }
};

/** Those of which the server said that it has them not. */
export const filesAway = async (db: PhoneDb, files: readonly Sha256[]): Promise<ReadonlySet<Sha256>> => {
  if (files.length === 0) return new Set();
  // The table is small: reading it at once costs less than a question for each photo of a month.
  const rows = files.length > MANY ? await db.otherFiles.toArray() : await db.otherFiles.bulkGet([...files]);
  return new Set(rows.flatMap((row) => (row?.isAway ? [row.file] : [])));
};
