import type { Sha256 } from "../../domain/hash.ts";
import type { Likeness } from "../../domain/photo/likeness.ts";

/**
 * A photo made ready to be kept and sent. Re-encoding strips all metadata, position included, and bakes the orientation in.
 */
export interface ShrunkPhoto {
  readonly kind: "shrunk";
  readonly fileType: "image/jpeg";
  readonly file: Sha256;
  readonly bytes: ArrayBuffer;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly thumbnail: Sha256;
  readonly thumbnailBytes: ArrayBuffer;
  readonly likeness: Likeness;
  /** 0–1000. */
  readonly sharpness: number;
  /** 0–255. */
  readonly brightness: number;
}

/**
 * A genuine photo that this browser cannot read: it is kept and sent byte for byte, metadata and all, and the server makes
 * of it what is shown. Sizes are as the file says, before its orientation.
 */
export interface OriginalPhoto {
  readonly kind: "original";
  readonly fileType: "image/heic";
  readonly file: Sha256;
  readonly bytes: ArrayBuffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type PreparedPhoto = ShrunkPhoto | OriginalPhoto;

/**
 * Why a file was not taken in. notPhoto: by its bytes it is something else · tooLarge: more pixels or bytes than a phone can
 * bear · damaged: it begins like a photo and cannot be read.
 */
export type PhotoRefusal = "notPhoto" | "tooLarge" | "damaged";

/** What is done with a photo, in this order. */
export type PhotoPhase = "reading" | "shrinking" | "measuring";
