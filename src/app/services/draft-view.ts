import type { DraftPhotoRow, DraftRow } from "../../device/draft-row.ts";
import type { Draft, DraftPhoto, DraftValues } from "./services.ts";

export const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  kind: row.kind,
  // The form writes raw input; it is checked field by field when it is saved.
  values: row.values as DraftValues,
  photos: row.photos.filter(({ isRemoved }) => !isRemoved).map(toDraftPhoto),
  isEdit: row.opened !== null,
  awaitsCapture: row.awaitsCapture,
  startedAt: row.startedAt,
  updatedAt: row.updatedAt,
});

export const toDraftPhoto = (photo: DraftPhotoRow): DraftPhoto => ({
  id: photo.id,
  file: photo.file,
  thumbnail: photo.thumbnail,
  sizeBytes: photo.sizeBytes,
  takenAt: photo.takenAt,
  source: photo.source,
  place: photo.place,
  isSaved: photo.saved !== null,
});
