import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { coachOf } from "../../domain/photo/coach.ts";
import type { DraftAttachment } from "./attachments.ts";
import type { Draft, DraftPhoto, DraftValues } from "./services.ts";

export const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  kind: row.kind,
  // The form writes raw input; it is checked field by field when it is saved.
  values: row.values as DraftValues,
  attachments: row.photos.filter(({ isRemoved }) => !isRemoved).flatMap(toDraftAttachment),
  photos: row.photos.filter((each) => !each.isRemoved && isPhoto(each)).map(toDraftPhoto),
  isEdit: row.opened !== null,
  areVillagesGuessed: row.areVillagesGuessed === true,
  awaitsCapture: row.awaitsCapture,
  startedAt: row.startedAt,
  updatedAt: row.updatedAt,
});

/** Rows of the first version do not say what they are: they are photos. */
export const isPhoto = ({ kind }: DraftEvidenceRow): boolean => kind === undefined || kind === "photo";

export const toDraftPhoto = (photo: DraftEvidenceRow): DraftPhoto => ({
  id: photo.id,
  file: photo.file,
  thumbnail: photo.thumbnail,
  sizeBytes: photo.sizeBytes,
  takenAt: photo.takenAt,
  source: photo.source,
  place: photo.place,
  hints: coachOf({
    sharpness: photo.sharpness ?? null,
    brightness: photo.brightness ?? null,
    widthPx: photo.widthPx ?? 0,
    heightPx: photo.heightPx ?? 0,
  }),
  framing: photo.framing ?? null,
  isSaved: photo.saved !== null,
});

export const toDraftAttachment = (row: DraftEvidenceRow): readonly DraftAttachment[] =>
  row.kind === undefined || row.kind === "photo"
    ? []
    : [
        {
          id: row.id,
          kind: row.kind,
          file: row.file,
          fileType: row.fileType,
          fileName: row.fileName ?? "",
          sizeBytes: row.sizeBytes,
          durationMs: row.durationMs ?? null,
          takenAt: row.takenAt,
          isSaved: row.saved !== null,
        },
      ];
