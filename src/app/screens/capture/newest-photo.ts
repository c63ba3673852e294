import type { DraftPhoto } from "../../services/services.ts";

/** The one that was taken last: one that stands in for another is not at the end of its row. */
export const newestOf = (photos: readonly DraftPhoto[]): DraftPhoto | undefined =>
  photos.reduce<DraftPhoto | undefined>(
    (newest, photo) => (newest && newest.takenAt > photo.takenAt ? newest : photo),
    undefined,
  );
