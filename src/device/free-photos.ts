import type { Sha256 } from "../domain/hash.ts";
import { readMeta } from "./meta.ts";
import type { FileRowState, PhoneDb } from "./phone-db.ts";
import { writeText } from "./reserve.ts";

/** Photos whose bytes need not lie on this phone any more. Thumbnails and records always stay. */
export interface FreeablePhotos {
  readonly photos: number;
  readonly bytes: number;
  /** False: no backup has them, so they go only when the officer wants it in spite of a warning (S30). */
  readonly areBackedUp: boolean;
}

const BACKED_UP: readonly FileRowState[] = ["backedUp"];
const CONFIRMED: readonly FileRowState[] = ["backedUp", "stored"];

/** Where the server keeps backups, only what they have; else all that it has confirmed. */
export const readFreeable = async (db: PhoneDb): Promise<FreeablePhotos> => {
  const areBackedUp = (await readMeta(db, "hasBackup")) ?? true;
  const rows = await freeableRows(db, areBackedUp ? BACKED_UP : CONFIRMED);
  return {
    photos: rows.length,
    bytes: rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    areBackedUp,
  };
};

/** Frees what a backup has, without a question: there is too little room. Answers how many bytes. */
export const freeBackedUp = (db: PhoneDb): Promise<number> => free(db, BACKED_UP);

/** Frees what {@link readFreeable} told the officer of. */
export const freeWhatWasTold = (db: PhoneDb, { areBackedUp }: FreeablePhotos): Promise<number> =>
  free(db, areBackedUp ? BACKED_UP : CONFIRMED);

const free = (db: PhoneDb, states: readonly FileRowState[]): Promise<number> =>
  writeText(db, () =>
    db.transaction("rw", db.files, db.fileBytes, db.drafts, async () => {
      const rows = await freeableRows(db, states);
      await db.fileBytes.bulkDelete(rows.map(({ file }) => file));
      return rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    }),
  );

/** Bytes of photos in these states that are here and that no open draft shows. */
const freeableRows = async (db: PhoneDb, states: readonly FileRowState[]) => {
  const rows = await db.files
    .where("state")
    .anyOf([...states])
    .filter(({ kind }) => kind !== "thumbnail")
    .toArray();
  const drafts = await db.drafts.toArray();
  const inDrafts = new Set<Sha256>(drafts.flatMap(({ photos }) => photos.map(({ file }) => file)));
  const files = rows.map(({ file }) => file);
  // Keys only: nobody reads megabytes to count them.
  const here = new Set(await db.fileBytes.where("file").anyOf(files).primaryKeys());
  return rows.filter(({ file }) => here.has(file) && !inDrafts.has(file));
};
