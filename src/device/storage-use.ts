import Dexie from "dexie";
import { Evidence } from "../domain/evidence.ts";
import { partOfScope } from "../domain/scope.ts";
import type { FileRow, PhoneDb } from "./phone-db.ts";

/** So many, and so large together. */
export interface Heap {
  readonly count: number;
  readonly bytes: number;
}

/** What lies on this phone, by where else it lies. */
export interface StorageUse {
  /** Photos, other files and their thumbnails of which nobody else is known to have the bytes; open drafts included. */
  readonly unsent: Heap;
  /** Photos and other files that the server has confirmed. */
  readonly sent: Heap;
  /** Of these, what a backup has too. */
  readonly backedUp: Heap;
  /** Photos and other files that were taken out of their records and may be put back. */
  readonly takenOut: Heap;
  /** Photos of colleagues that were looked at here. */
  readonly others: Heap;
  /** Files of materials of those above that were fetched to be kept. */
  readonly materials: Heap;
  /** Thumbnails that were sent, and those of colleagues; they stay. */
  readonly thumbnails: number;
  /** Activities that can be read here without a network. */
  readonly activities: number;
}

/** Reads keys and rows only, never bytes. */
export const readStorageUse = (db: PhoneDb): Promise<StorageUse> =>
  db.transaction("r", [db.files, db.fileBytes, db.othersPictures, db.records, db.cursors], async () => {
    const keys = await db.fileBytes.toCollection().primaryKeys();
    const here = new Set(keys);
    const rows = (await db.files.toArray()).filter(({ file }) => here.has(file));
    const isUnsent = ({ state }: FileRow): boolean => state === "draft" || state === "waiting";
    const large = rows.filter(({ kind }) => kind !== "thumbnail");
    const others = (await db.othersPictures.toArray()).filter(({ size }) => size === "photo");
    const notMaterial = new Set<string>(
      [...rows, ...(await db.othersPictures.toArray())].map(({ file }) => file),
    );
    const materials = (await publishedFiles(db)).filter(
      ({ file }) => here.has(file) && !notMaterial.has(file),
    );
    const sentThumbnails = rows.filter((row) => row.kind === "thumbnail" && !isUnsent(row));
    return {
      unsent: heapOf(rows.filter(isUnsent)),
      sent: heapOf(large.filter(({ state }) => state === "stored" || state === "backedUp")),
      backedUp: heapOf(large.filter(({ state }) => state === "backedUp")),
      takenOut: heapOf(large.filter(({ state }) => state === "withdrawn")),
      others: heapOf(others),
      materials: heapOf(materials),
      thumbnails: sentThumbnails.length + keys.length - rows.length - others.length - materials.length,
      activities: await db.records
        .where("[collection+scope+on]")
        .between(["activity"], ["activity", Dexie.maxKey])
        .count(),
    };
  });

/** Files of what those above publish; one that is named twice lies here once. */
const publishedFiles = async (db: PhoneDb): Promise<readonly Pick<FileRow, "file" | "sizeBytes">[]> => {
  const scopes = (await db.cursors.toCollection().primaryKeys()).filter(
    (scope) => partOfScope(scope) === "published",
  );
  // Keys are scope|collection|id; "}" is the character after "|".
  const records = await db.records
    .where("key")
    .inAnyRange(scopes.map((scope) => [`${scope}|evidence|`, `${scope}|evidence}`]))
    .toArray();
  const found = records.flatMap(({ values }) => {
    const read = Evidence.safeParse(values);
    return read.success ? [{ file: read.data.file, sizeBytes: read.data.sizeBytes }] : [];
  });
  return [...new Map(found.map((each) => [each.file, each])).values()];
};

const heapOf = (rows: readonly Pick<FileRow, "sizeBytes">[]): Heap => ({
  count: rows.length,
  bytes: rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
});
