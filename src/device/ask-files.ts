import type { Sha256 } from "../domain/hash.ts";
import { addMs, type Instant, instant } from "../domain/instant.ts";
import { MAX_ASKED_FILES } from "../domain/wire.ts";
import { readMeta, writeMeta } from "./meta.ts";
import { othersToAsk } from "./others-files.ts";
import type { PhoneDb } from "./phone-db.ts";

/** Whether stored files have reached a backup is asked this often; it spares the quiet request its bytes. */
const ASK_BACKUP_MS = 6 * 60 * 60 * 1000;

/**
 * Files of which the server is to say what it has: uploads that were begun, in rounds all that it once stored, and photos
 * of others that have not come yet. A round goes through them by their hash, some with each request, until it has come to
 * the end.
 */
export const filesToAsk = async (db: PhoneDb, now: Instant): Promise<readonly Sha256[]> => {
  const begun = await db.files
    .where("state")
    .equals("waiting")
    .filter(({ upload }) => upload !== null)
    .limit(MAX_ASKED_FILES)
    .primaryKeys();
  const from = await roundAt(db, now);
  const own =
    from === null ? begun : [...begun, ...(await storedFrom(db, from, MAX_ASKED_FILES - begun.length))];
  return [...own, ...(await othersToAsk(db, now, own.length))];
};

const storedFrom = (db: PhoneDb, from: string, limit: number): Promise<Sha256[]> =>
  db.files
    .where("file")
    .above(from)
    .filter(({ state }) => state === "stored")
    .limit(limit)
    .primaryKeys();

/** After which hash the round goes on; null while none is due. */
const roundAt = async (db: PhoneDb, now: Instant): Promise<string | null> => {
  const from = await readMeta(db, "askedUpTo");
  if (from !== undefined && from !== null) return from;
  const askedAt = (await readMeta(db, "backupAskedAt")) ?? instant(0);
  return now >= addMs(askedAt, ASK_BACKUP_MS) || now < askedAt ? "" : null;
};

/** To be called with what was asked, before the answers are written. */
export const noteAsked = async (db: PhoneDb, asked: readonly Sha256[], now: Instant): Promise<void> => {
  if ((await roundAt(db, now)) === null) return;
  const rows = await db.files.bulkGet([...asked]);
  const stored = rows.flatMap((row) => (row?.state === "stored" ? [row.file] : []));
  const isOver = rows.filter((row) => row !== undefined).length < MAX_ASKED_FILES;
  await writeMeta(db, "askedUpTo", isOver ? null : (stored.sort().at(-1) ?? null));
  if (isOver) await writeMeta(db, "backupAskedAt", now);
};

/** After a restore nobody knows what the server has: every file is asked for again, backed up or not (S9). */
export const askAllFiles = async (db: PhoneDb): Promise<void> => {
  await db.files.where("state").equals("backedUp").modify({ state: "stored" });
  await writeMeta(db, "askedUpTo", "");
};
