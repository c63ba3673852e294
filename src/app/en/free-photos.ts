import { size } from "../vi/format.ts";
import type { freePhotosVi } from "../vi/free-photos.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const freePhotos = {
  canFree: (photos, bytes) => `${size(bytes)} can be freed: ${counted(photos, "photo")} fully sent.`,
  free: (bytes) => `Free ${size(bytes)}`,
  ask: (photos) => `Remove ${counted(photos, "photo")} from this phone?`,
  backedUp:
    "The receiver has them all and has backed them up. Records and thumbnails stay on the phone; large photos need a network.",
  notBackedUp:
    "The receiver has them all but has not backed them up: once removed, the large photos are only there. Records and thumbnails stay on the phone.",
  keep: "Keep",
} satisfies EnglishOf<typeof freePhotosVi>;
