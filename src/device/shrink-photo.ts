import { err, ok, type Result } from "../domain/result.ts";
import { imageTypeOf } from "./image-type.ts";
import { decodePhoto } from "./photo/decode-photo.ts";
import { drawPhoto } from "./photo/draw-photo.ts";
import { encodeJpeg } from "./photo/encode-jpeg.ts";
import { isWholeHeic } from "./photo/is-whole-heic.ts";
import { measurePhoto } from "./photo/measure-photo.ts";
import { type PictureSize, pictureSizeOf } from "./photo/picture-size.ts";
import type {
  OriginalPhoto,
  PhotoPhase,
  PhotoRefusal,
  PreparedPhoto,
  ShrunkPhoto,
} from "./photo/prepared-photo.ts";
import { sha256Of } from "./sha256.ts";

const TARGET_BYTES = 250 * 1024;
const QUALITIES = { best: 0.82, least: 0.55 };
const THUMBNAIL_PX = [240, 160, 96] as const;
const THUMBNAIL_BYTES = 8 * 1024;
const THUMBNAIL_QUALITIES = { best: 0.6, least: 0.2 };

/** A photo's own small pictures and colour tables come before its size. */
const HEAD_BYTES = 1024 * 1024;
const MOST_BYTES = 100 * 1024 * 1024;
/** 200 MB as pixels: what a phone with 2 GB can still hold once. */
const MOST_PIXELS = 50_000_000;
const MOST_SIDE_PX = 20_000;

export interface PhotoBounds {
  readonly longSidePx: number;
  readonly mostOriginalBytes: number;
}

/** Runs in a worker: decoding 12 MP would freeze a page. */
export const shrinkPhoto = async (
  photo: Blob,
  { longSidePx, mostOriginalBytes }: PhotoBounds,
  onPhase: (phase: PhotoPhase) => void,
): Promise<Result<PreparedPhoto, PhotoRefusal>> => {
  onPhase("reading");
  if (photo.size > MOST_BYTES) return err("tooLarge");
  const head = new Uint8Array(await photo.slice(0, HEAD_BYTES).arrayBuffer());
  const type = imageTypeOf(head);
  if (type === null) return err(head.length === 0 ? "damaged" : "notPhoto");
  const size = pictureSizeOf(head, type);
  if (!size || size.widthPx < 1 || size.heightPx < 1) return err("damaged");
  if (isTooLarge(size)) return err("tooLarge");

  const bitmap = await decodePhoto(photo, size, longSidePx);
  if (bitmap) return ok(await shrunk(bitmap, longSidePx, onPhase));
  return type === "image/heic" ? original(photo, size, mostOriginalBytes) : err("damaged");
};

const isTooLarge = ({ widthPx, heightPx }: PictureSize): boolean =>
  widthPx * heightPx > MOST_PIXELS || Math.max(widthPx, heightPx) > MOST_SIDE_PX;

const shrunk = async (
  bitmap: ImageBitmap,
  longSidePx: number,
  onPhase: (phase: PhotoPhase) => void,
): Promise<ShrunkPhoto> => {
  onPhase("shrinking");
  const picture = drawPhoto(bitmap, longSidePx);
  bitmap.close();
  const bytes = await encodeJpeg(picture, TARGET_BYTES, QUALITIES);
  const thumbnailBytes = await thumbnailOf(picture);
  onPhase("measuring");
  return {
    kind: "shrunk",
    fileType: "image/jpeg",
    file: await sha256Of(bytes),
    bytes,
    widthPx: picture.width,
    heightPx: picture.height,
    thumbnail: await sha256Of(thumbnailBytes),
    thumbnailBytes,
    ...measurePhoto(picture),
  };
};

const thumbnailOf = async (picture: OffscreenCanvas): Promise<ArrayBuffer> => {
  let bytes = new ArrayBuffer(0);
  for (const sidePx of THUMBNAIL_PX) {
    bytes = await encodeJpeg(drawPhoto(picture, sidePx), THUMBNAIL_BYTES, THUMBNAIL_QUALITIES);
    if (bytes.byteLength <= THUMBNAIL_BYTES) break;
  }
  return bytes;
};

const original = async (
  photo: Blob,
  size: PictureSize,
  mostBytes: number,
): Promise<Result<OriginalPhoto, PhotoRefusal>> => {
  if (!(await isWholeHeic(photo))) return err("damaged");
  if (photo.size > mostBytes) return err("tooLarge");
  const bytes = await photo.arrayBuffer();
  return ok({ kind: "original", fileType: "image/heic", file: await sha256Of(bytes), bytes, ...size });
};
