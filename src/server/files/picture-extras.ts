import type { FileType } from "../../domain/evidence.ts";

/** Largest picture that is looked at: pixels in all, and along each side (ASVS 5.2.6). */
export const MAX_PIXELS = 50_000_000;
export const MAX_SIDE_PX = 20_000;

export const isWithinBounds = (widthPx: number, heightPx: number): boolean =>
  widthPx <= MAX_SIDE_PX && heightPx <= MAX_SIDE_PX && widthPx * heightPx <= MAX_PIXELS;

/**
 * Whether stored bytes hold more than a picture of bearable size: facts of a camera that may tell of a person, something
 * behind the end, or a head that announces a bomb. Such a picture is only shown as the server has drawn it anew. Only the
 * chunks are walked, nothing is decoded; what cannot be followed is left to the decoder.
 */
export const holdsMore = (bytes: Buffer, type: FileType): boolean => {
  switch (type) {
    case "image/jpeg":
      return jpegHoldsMore(bytes);
    case "image/png":
      return pngHoldsMore(bytes);
    case "image/webp":
      return webpHoldsMore(bytes);
    default:
      return true;
  }
};

/** Application segments that a packer of pictures writes itself: JFIF, colour profile, Adobe's transform. */
const HARMLESS_SEGMENTS: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);
const START_OF_SCAN = 0xda;

const jpegHoldsMore = (bytes: Buffer): boolean => {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) return endsEarly(bytes);
    if (marker >= 0xe0 && marker <= 0xef && !HARMLESS_SEGMENTS.has(marker)) return true;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 9 <= bytes.length)
      if (!isWithinBounds(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return true;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
};

/** Within a picture 0xFF is never followed by the mark of the end. */
const endsEarly = (bytes: Buffer): boolean => {
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]));
  return end !== -1 && end + 2 < bytes.length;
};

const PNG_FACTS: ReadonlySet<string> = new Set(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]);

const pngHoldsMore = (bytes: Buffer): boolean => {
  if (bytes.length >= 24 && !isWithinBounds(bytes.readUInt32BE(16), bytes.readUInt32BE(20))) return true;
  let at = 8;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (PNG_FACTS.has(name)) return true;
    at += 12 + bytes.readUInt32BE(at);
    if (name === "IEND") return at < bytes.length;
  }
  return false;
};

const webpHoldsMore = (bytes: Buffer): boolean => {
  if (bytes.length >= 8 && bytes.readUInt32LE(4) + 8 < bytes.length) return true;
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (["EXIF", "XMP "].includes(bytes.toString("latin1", at, at + 4))) return true;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size & 1);
  }
  return false;
};
