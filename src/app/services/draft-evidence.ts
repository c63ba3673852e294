import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { readMeta } from "../../device/meta.ts";
import type { BytesRow, FileRow, PhoneDb } from "../../device/phone-db.ts";
import { dropRecordingsOf } from "../../device/recordings.ts";
import { writeText } from "../../device/reserve.ts";
import { sha256Of } from "../../device/sha256.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Place } from "../../domain/activity/common-fields.ts";
import type { Day } from "../../domain/day.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DraftPhoto } from "./services.ts";

/** How a piece of evidence came to be, beside its bytes. */
export interface Capture {
  readonly source: DraftPhoto["source"];
  readonly takenAt: Instant;
  readonly place: Place | null;
  readonly today: Day;
}

/** Bytes to be put on disk. */
export interface Content {
  readonly kind: FileRow["kind"];
  readonly type: FileRow["type"];
  readonly file: Sha256;
  readonly bytes: ArrayBuffer;
}

/** A piece of evidence made ready: what its record will say and the bytes that it names, its own first. */
export interface NewEvidence {
  readonly row: Omit<DraftEvidenceRow, "clockOffsetMs">;
  readonly contents: readonly Content[];
}

/**
 * Puts evidence on disk, reads its bytes back and compares them (S1). Null when the draft is gone, or when what was
 * written cannot be read back; then nothing of it stays.
 */
export const storeWhole = async (
  db: PhoneDb,
  draft: ActivityId,
  evidence: NewEvidence,
  capture: Capture,
): Promise<DraftEvidenceRow | null> => {
  const row = await storeEvidence(db, draft, evidence, capture);
  if (!row) return null;
  if (await withReopening(db, () => isStoredWhole(db, filesOf(row)))) return row;
  await forgetEvidence(db, draft, row);
  return null;
};

/** Puts bytes, file rows and the draft's evidence on disk together. Null when the draft is gone. */
export const storeEvidence = (
  db: PhoneDb,
  draft: ActivityId,
  { row: made, contents }: NewEvidence,
  capture: Capture,
): Promise<DraftEvidenceRow | null> =>
  withReopening(db, () =>
    db.transaction("rw", db.drafts, db.files, db.fileBytes, db.meta, async () => {
      const row = await db.drafts.get(draft);
      if (!row) return null;
      const again = row.photos.find(({ file }) => file === made.file);
      const evidence = again
        ? { ...again, isRemoved: false }
        : { ...made, clockOffsetMs: (await readMeta(db, "clockOffsetMs")) ?? null };

      for (const content of contents) await putFile(db, fileRow(content, row, capture), content.bytes);
      await db.drafts.update(draft, {
        photos: again
          ? row.photos.map((other) => (other.id === evidence.id ? evidence : other))
          : [...row.photos, evidence],
        awaitsCapture: false,
        updatedAt: capture.takenAt,
      });
      return evidence;
    }),
  );

const fileRow = ({ kind, file, type, bytes }: Content, draft: DraftRow, { today }: Capture): FileRow => ({
  file,
  kind,
  type,
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
const isStoredWhole = async (db: PhoneDb, files: readonly Sha256[]): Promise<boolean> => {
  for (const file of files) {
    const row = await db.fileBytes.get(file);
    if (!row || (await sha256Of(row.bytes)) !== file) return false;
  }
  return true;
};

/** Forgets evidence that turned out not to be on disk. */
const forgetEvidence = (db: PhoneDb, draft: ActivityId, evidence: DraftEvidenceRow): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", db.drafts, db.files, db.fileBytes, async () => {
      const row = await db.drafts.get(draft);
      if (row) await db.drafts.update(draft, { photos: row.photos.filter(({ id }) => id !== evidence.id) });
      await deleteUnneededFiles(db, [evidence]);
    }),
  );

/** Deletes a draft with the evidence that nothing else needs. */
export const deleteDraft = (db: PhoneDb, id: ActivityId): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", [db.drafts, db.files, db.fileBytes, db.recordings, db.recordingParts], async () => {
      const draft = await db.drafts.get(id);
      await db.drafts.delete(id);
      await dropRecordingsOf(db, id);
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
