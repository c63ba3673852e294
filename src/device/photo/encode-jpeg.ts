/** Between these a quality is chosen. Below the least a page of text on a board cannot be read any more. */
export interface Qualities {
  readonly best: number;
  readonly least: number;
}

/** One encoding that was made. */
export interface Try {
  readonly quality: number;
  readonly bytes: number;
}

/** A JPEG grows by half with about so much quality; measured on photos of 1600 px. */
const QUALITY_PER_LOG = 0.45;
/** Aims a little below the target: one encoding too many costs more than 3 % of space. */
const MARGIN = 0.97;
const MOST_TRIES = 3;

/** The quality to try next; null when the last encoding is the one to keep. */
export const nextQuality = (
  tries: readonly Try[],
  targetBytes: number,
  { best, least }: Qualities,
): number | null => {
  const last = tries.at(-1);
  if (!last) return best;
  if (last.bytes <= targetBytes || last.quality <= least) return null;
  if (tries.length >= MOST_TRIES - 1) return least;
  const guess = last.quality - QUALITY_PER_LOG * Math.log(last.bytes / (targetBytes * MARGIN));
  return Math.max(least, Math.round(guess * 100) / 100);
};

/** The best quality that stays within `targetBytes` as far as few tries can tell; the least when none does. */
export const encodeJpeg = async (
  canvas: OffscreenCanvas,
  targetBytes: number,
  qualities: Qualities,
): Promise<ArrayBuffer> => {
  const tries: Try[] = [];
  let bytes = new ArrayBuffer(0);
  for (;;) {
    const quality = nextQuality(tries, targetBytes, qualities);
    if (quality === null) return bytes;
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    bytes = await blob.arrayBuffer();
    tries.push({ quality, bytes: bytes.byteLength });
  }
};
