import Dexie from "dexie";
import type { Sha256 } from "../domain/hash.ts";
import type { Instant } from "../domain/instant.ts";
import { MOST_OF_OTHERS } from "../domain/phone-room.ts";
import type { BytesRow, OthersPictureRow, PhoneDb } from "./phone-db.ts";

type Size = OthersPictureRow["size"];

/** What is let go at once beyond the bound, so that it is not reached again with the next picture. */
const SLACK = 0.1;

/** How exactly it is known when a picture was seen: a list of thumbnails must not write as often as it reads. */
const SEEN_EVERY_MS = 60 * 60 * 1000;

/**
 * Keeps a picture that came from the server because somebody looked at it, and lets go of those that nobody has looked at
 * for longest. Of an own one whose bytes were freed, only the thumbnail stays.
 */
export const keepOthersPicture = async (
  db: PhoneDb,
  row: BytesRow,
  size: Size,
  now: Instant,
): Promise<void> => {
  await db.transaction("rw", db.files, db.fileBytes, db.othersPictures, async () => {
    const isOwn = (await db.files.get(row.file)) !== undefined;
    if (isOwn && size === "photo") return;
    await db.fileBytes.put(row);
    const { file, bytes } = row;
    if (!isOwn) await db.othersPictures.put({ file, size, sizeBytes: bytes.byteLength, seenAt: now });
  });
  await trimOthersPictures(db, size, MOST_OF_OTHERS[size]);
};

/** Nothing happens for a picture of one's own. */
export const noteSeen = (db: PhoneDb, file: Sha256, now: Instant): Promise<void> =>
  db.transaction("rw", db.othersPictures, async () => {
    const row = await db.othersPictures.get(file);
    if (row && Math.abs(now - row.seenAt) >= SEEN_EVERY_MS)
      await db.othersPictures.update(file, { seenAt: now });
  });

/**
 * Of pictures of one size that this phone did not take, only so many stay: those go that nobody has looked at for longest,
 * and come from the server when they are looked at again. Answers how many went.
 */
export const trimOthersPictures = (db: PhoneDb, size: Size, most: number): Promise<number> =>
  db.transaction("rw", db.fileBytes, db.files, db.drafts, db.othersPictures, async () => {
    const kept = db.othersPictures.where("[size+seenAt]").between([size, Dexie.minKey], [size, Dexie.maxKey]);
    const count = await kept.count();
    if (count <= most) return 0;
    const inDrafts = await filesOfDrafts(db);
    const gone = await kept
      .filter(({ file }) => !inDrafts.has(file))
      .limit(count - Math.floor(most * (1 - SLACK)))
      .primaryKeys();
    const own = await db.files.bulkGet(gone);
    await db.fileBytes.bulkDelete(gone.filter((_file, index) => !own[index]));
    await db.othersPictures.bulkDelete(gone);
    return gone.length;
  });

const filesOfDrafts = async (db: PhoneDb): Promise<ReadonlySet<Sha256 | undefined>> => {
  const drafts = await db.drafts.toArray();
  return new Set(drafts.flatMap(({ photos }) => photos.flatMap(({ file, thumbnail }) => [file, thumbnail])));
};
