import type { PhoneDb } from "./phone-db.ts";

/** What is let go at once beyond the bound, so that it is not reached again with the next picture. */
const SLACK = 0.1;

/**
 * Pictures that this phone did not take and keeps only because somebody looked at them: beyond `most`, those of the
 * oldest records go, and come from the server when they are looked at again. Answers how many went.
 */
export const trimOthersPictures = (db: PhoneDb, most: number): Promise<number> =>
  db.transaction("rw", db.fileBytes, db.files, db.drafts, db.records, async () => {
    const drafts = await db.drafts.toArray();
    const inUse = new Set<string | undefined>([
      ...(await db.files.toCollection().primaryKeys()),
      ...drafts.flatMap(({ photos }) => photos.flatMap(({ file, thumbnail }) => [file, thumbnail])),
    ]);
    const others = (await db.fileBytes.toCollection().primaryKeys()).filter((file) => !inUse.has(file));
    if (others.length <= most) return 0;
    const ages = await writtenAt(db);
    const oldest = others.sort((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0));
    const gone = oldest.slice(0, others.length - Math.floor(most * (1 - SLACK)));
    await db.fileBytes.bulkDelete(gone);
    return gone.length;
  });

/** When the newest record that names a file was written, by file. */
const writtenAt = async (db: PhoneDb): Promise<ReadonlyMap<string, number>> => {
  const ages = new Map<string, number>();
  await db.records
    .filter(({ collection }) => collection === "evidence")
    .each(({ values: { file, thumbnail }, updatedAt }) => {
      for (const name of [file, thumbnail])
        if (typeof name === "string") ages.set(name, Math.max(ages.get(name) ?? 0, updatedAt));
    });
  return ages;
};
