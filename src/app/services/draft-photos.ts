import type { PreparedPhoto } from "../../device/photo/prepared-photo.ts";
import type { Capture, NewEvidence } from "./draft-evidence.ts";
import { newId } from "./new-id.ts";

const THUMBNAIL_TYPE = "image/jpeg";

/** What is kept of a photo that was made ready: its record to be, its bytes and its thumbnail's. */
export const photoEvidence = (photo: PreparedPhoto, capture: Capture): NewEvidence => ({
  row: {
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
    place: capture.place,
    saved: null,
    isRemoved: false,
  },
  contents: [
    { kind: "photo", type: photo.fileType, file: photo.file, bytes: photo.bytes },
    ...(photo.kind === "shrunk"
      ? [
          {
            kind: "thumbnail" as const,
            type: THUMBNAIL_TYPE,
            file: photo.thumbnail,
            bytes: photo.thumbnailBytes,
          } as const,
        ]
      : []),
  ],
});
