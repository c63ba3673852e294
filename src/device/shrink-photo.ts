import type { Sha256 } from "../domain/hash.ts";
import { imageTypeOf } from "./image-type.ts";
import { sha256Of } from "./sha256.ts";

/** A photo made ready to be kept and sent. Re-encoding strips EXIF, position included, and bakes the orientation in. */
export interface ShrunkPhoto {
  readonly file: Sha256;
  readonly bytes: ArrayBuffer;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly thumbnail: Sha256;
  readonly thumbnailBytes: ArrayBuffer;
}

const LONG_SIDE_PX = 1600;
const TARGET_BYTES = 250 * 1024;
/** Below this a page of text on a board cannot be read any more. */
const QUALITIES = [0.82, 0.74, 0.66, 0.58] as const;
const THUMBNAIL_PX = 240;
const THUMBNAIL_BYTES = 8 * 1024;
const THUMBNAIL_QUALITIES = [0.6, 0.45, 0.3, 0.2] as const;

/** Null when it is no photo that this phone can read. Runs in a worker: decoding 12 MP would freeze a page. */
export const shrinkPhoto = async (photo: Blob): Promise<ShrunkPhoto | null> => {
  const head = new Uint8Array(await photo.slice(0, 16).arrayBuffer());
  if (imageTypeOf(head) === null) return null;
  const bitmap = await createImageBitmap(photo, { imageOrientation: "from-image" }).catch(() => null);
  if (!bitmap) return null;
  try {
    const picture = drawn(bitmap, LONG_SIDE_PX);
    const bytes = await encoded(picture, QUALITIES, TARGET_BYTES);
    const thumbnailBytes = await encoded(drawn(picture, THUMBNAIL_PX), THUMBNAIL_QUALITIES, THUMBNAIL_BYTES);
    return {
      file: await sha256Of(bytes),
      bytes,
      widthPx: picture.width,
      heightPx: picture.height,
      thumbnail: await sha256Of(thumbnailBytes),
      thumbnailBytes,
    };
  } finally {
    bitmap.close();
  }
};

const drawn = (source: ImageBitmap | OffscreenCanvas, longSidePx: number): OffscreenCanvas => {
  const scale = Math.min(1, longSidePx / Math.max(source.width, source.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(source.width * scale)),
    Math.max(1, Math.round(source.height * scale)),
  );
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no 2d context");
  // JPEG has no transparency; a cut-out PNG would turn black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** The best quality that stays within `targetBytes`, or the lowest of all. */
const encoded = async (
  canvas: OffscreenCanvas,
  qualities: readonly number[],
  targetBytes: number,
): Promise<ArrayBuffer> => {
  let smallest = new ArrayBuffer(0);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    smallest = await blob.arrayBuffer();
    if (smallest.byteLength <= targetBytes) break;
  }
  return smallest;
};
