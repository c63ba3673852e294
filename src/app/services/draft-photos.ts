import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { readMeta } from "../../device/meta.ts";
import type { BytesRow, FileRow, PhoneDb } from "../../device/phone-db.ts";
import type { PreparedPhoto, ShrunkPhoto } from "../../device/photo/prepared-photo.ts";
import { writeText } from "../../device/reserve.ts";
import { sha256Of } from "../../device/sha256.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Place } from "../../domain/activity/common-fields.ts";
import type { Day } from "../../domain/day.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { newId } from "./new-id.ts";
import type { DraftPhoto } from "./services.ts";

const THUMBNAIL_TYPE = "image/jpeg";

/** How a photo came to be, beside its bytes. */
export interface Capture {
  readonly source: DraftPhoto["source"];
  readonly takenAt: Instant;
  readonly place: Place | null;
  readonly today: Day;
}

/** Puts bytes, file rows and the draft's photo on disk together. Null when the draft is gone. */
export const storePhoto = (
  db: PhoneDb,
  draft: ActivityId,
  prepared: PreparedPhoto,
  capture: Capture,
): Promise<DraftEvidenceRow | null> =>
  withReopening(db, () =>
    db.transaction("rw", db.drafts, db.files, db.fileBytes, db.meta, async () => {
      const row = await db.drafts.get(draft);
      if (!row) return null;
      const again = row.photos.find(({ file }) => file === prepared.file);
      const photo = again
        ? { ...again, isRemoved: false }
        : photoRow(prepared, capture, (await readMeta(db, "clockOffsetMs")) ?? null);

      await putFile(db, fileRow("photo", prepared, row, capture), prepared.bytes);
      if (prepared.kind === "shrunk") {
        const thumbnail = thumbnailOf(prepared);
        await putFile(db, fileRow("thumbnail", thumbnail, row, capture), thumbnail.bytes);
      }
      await db.drafts.update(draft, {
        photos: again
          ? row.photos.map((other) => (other.id === photo.id ? photo : other))
          : [...row.photos, photo],
        awaitsCapture: false,
        updatedAt: capture.takenAt,
      });
      return photo;
    }),
  );

type Content = Pick<PreparedPhoto, "file" | "bytes"> & { readonly fileType: FileRow["type"] };

const thumbnailOf = ({ thumbnail, thumbnailBytes }: ShrunkPhoto): Content => ({
  file: thumbnail,
  fileType: THUMBNAIL_TYPE,
  bytes: thumbnailBytes,
});

const photoRow = (
  photo: PreparedPhoto,
  capture: Capture,
  clockOffsetMs: number | null,
): DraftEvidenceRow => ({
  id: newId(),
  kind: "photo",
  file: photo.file,
  fileType: photo.fileType,
  sizeBytes: photo.bytes.byteLength,
  widthPx: photo.widthPx,
  heightPx: photo.heightPx,
  ...(photo.kind === "shrunk" && {
    thumbnail: photo.thumbnail,
    thumbnailBytes: photo.thumbnailBytes.byteLength,
    likeness: photo.likeness,
    sharpness: photo.sharpness,
    brightness: photo.brightness,
  }),
  source: capture.source,
  takenAt: capture.takenAt,
  clockOffsetMs,
  place: capture.place,
  saved: null,
  isRemoved: false,
});

const fileRow = (
  kind: FileRow["kind"],
  { file, fileType, bytes }: Content,
  draft: DraftRow,
  { today }: Capture,
): FileRow => ({
  file,
  kind,
  type: fileType,
  sizeBytes: bytes.byteLength,
  state: "draft",
  activity: draft.id,
  on: today,
  upload: null,
});

const putFile = async (db: PhoneDb, row: FileRow, bytes: ArrayBuffer): Promise<void> => {
  // The same picture of a saved activity keeps its state; its bytes may have been freed and are here again.
  if (!(await db.files.get(row.file))) await db.files.put(row);
  const bytesRow: BytesRow = { file: row.file, type: row.type, bytes };
  await db.fileBytes.put(bytesRow);
};

/** Reads back what was written: some phones say "written" and give nothing back (S1). */
export const isStoredWhole = async (db: PhoneDb, files: readonly Sha256[]): Promise<boolean> => {
  for (const file of files) {
    const row = await db.fileBytes.get(file);
    if (!row || (await sha256Of(row.bytes)) !== file) return false;
  }
  return true;
};

/** Forgets a photo that turned out not to be on disk. */
export const forgetPhoto = (db: PhoneDb, draft: ActivityId, photo: DraftEvidenceRow): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", db.drafts, db.files, db.fileBytes, async () => {
      const row = await db.drafts.get(draft);
      if (row) await db.drafts.update(draft, { photos: row.photos.filter(({ id }) => id !== photo.id) });
      await deleteUnneededFiles(db, [photo]);
    }),
  );

/** Deletes a draft with the photos that nothing else needs. */
export const deleteDraft = (db: PhoneDb, id: ActivityId): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", db.drafts, db.files, db.fileBytes, async () => {
      const draft = await db.drafts.get(id);
      await db.drafts.delete(id);
      await deleteUnneededFiles(db, draft?.photos ?? []);
    }),
  );

/** Deletes files that were never part of a saved activity and that no draft holds. Inside a transaction. */
export const deleteUnneededFiles = async (
  db: PhoneDb,
  photos: readonly Pick<DraftEvidenceRow, "file" | "thumbnail">[],
): Promise<void> => {
  if (photos.length === 0) return;
  const needed = new Set((await db.drafts.toArray()).flatMap((draft) => draft.photos.flatMap(filesOf)));
  for (const file of photos.flatMap(filesOf)) {
    if (needed.has(file) || (await db.files.get(file))?.state !== "draft") continue;
    await db.files.delete(file);
    await db.fileBytes.delete(file);
  }
};

/** The files that a piece of evidence of a draft names. */
export const filesOf = ({
  file,
  thumbnail,
}: Pick<DraftEvidenceRow, "file" | "thumbnail">): readonly Sha256[] =>
  thumbnail ? [file, thumbnail] : [file];
