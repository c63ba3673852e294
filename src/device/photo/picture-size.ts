import type { ImageType } from "../image-type.ts";

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Width and height as the file itself says, before its orientation and before anything is decoded: a few bytes can ask for
 * gigabytes of pixels. `head` is the beginning of the file. Null when it does not say.
 */
export const pictureSizeOf = (head: Uint8Array, type: ImageType): PictureSize | null => {
  const bytes = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return readers[type](bytes);
  } catch (error) {
    // The file ends before it has said how large it is.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const FRAME_MARKERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** ITU-T T.81, B.1.1.2: from marker to marker until the one that begins a frame. */
const jpegSize = (bytes: DataView): PictureSize | null => {
  let at = 2;
  for (;;) {
    if (bytes.getUint8(at) !== 0xff) return null;
    const marker = bytes.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (FRAME_MARKERS.has(marker))
      return { heightPx: bytes.getUint16(at + 5), widthPx: bytes.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + bytes.getUint16(at + 2);
  }
};

const pngSize = (bytes: DataView): PictureSize => ({
  widthPx: bytes.getUint32(16),
  heightPx: bytes.getUint32(20),
});

const VP8 = 0x56503820;
const VP8_LOSSLESS = 0x5650384c;
const VP8_EXTENDED = 0x56503858;

/** RFC 9649: three ways to say it. */
const webpSize = (bytes: DataView): PictureSize | null => {
  switch (bytes.getUint32(12)) {
    case VP8:
      return { widthPx: bytes.getUint16(26, true) & 0x3fff, heightPx: bytes.getUint16(28, true) & 0x3fff };
    case VP8_LOSSLESS: {
      const packed = bytes.getUint32(21, true);
      return { widthPx: (packed & 0x3fff) + 1, heightPx: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case VP8_EXTENDED:
      return {
        widthPx: (bytes.getUint32(24, true) & 0xffffff) + 1,
        heightPx: (bytes.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return null;
  }
};

const META = 0x6d657461;
const SPATIAL_EXTENT = 0x69737065;

/** ISO/IEC 23008-12, 6.5.3: each part of the picture tells its extent; the picture is the largest. */
const heicSize = (bytes: DataView): PictureSize | null => {
  const meta = findBox(bytes, META);
  let largest: PictureSize | null = null;
  for (let at = meta.from; at + 16 <= meta.to; at += 1) {
    if (bytes.getUint32(at) !== SPATIAL_EXTENT) continue;
    const size = { widthPx: bytes.getUint32(at + 8), heightPx: bytes.getUint32(at + 12) };
    if (!largest || size.widthPx * size.heightPx > largest.widthPx * largest.heightPx) largest = size;
  }
  return largest;
};

/** Runs off the end, and so throws, when there is none. */
const findBox = (bytes: DataView, name: number): { readonly from: number; readonly to: number } => {
  let at = 0;
  for (;;) {
    const length = bytes.getUint32(at);
    if (bytes.getUint32(at + 4) === name)
      return { from: at + 8, to: Math.min(bytes.byteLength, at + length) };
    at += Math.max(8, length);
  }
};

const readers: Readonly<Record<ImageType, (bytes: DataView) => PictureSize | null>> = {
  "image/jpeg": jpegSize,
  "image/png": pngSize,
  "image/webp": webpSize,
  "image/heic": heicSize,
};
