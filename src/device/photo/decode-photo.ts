import type { PictureSize } from "./picture-size.ts";

/** Of more stretched pictures one side would have to be known after turning, so they are decoded as they are. */
const MOST_STRETCHED = 2;

/**
 * Pixels of a photo, turned as its orientation says; null when this browser cannot read it. A large one is handed over
 * small already (its long side between `longSidePx` and a third more), so that its pixels stand in memory once, inside the decoder, and not a
 * second time. `size` is what the file says of itself.
 */
export const decodePhoto = async (
  photo: Blob,
  { widthPx, heightPx }: PictureSize,
  longSidePx: number,
): Promise<ImageBitmap | null> => {
  const [long, short] = [Math.max(widthPx, heightPx), Math.min(widthPx, heightPx)];
  const turned: ImageBitmapOptions = { imageOrientation: "from-image" };
  const isLarge = long > longSidePx && long <= short * MOST_STRETCHED;
  const small = isLarge ? await decoded(photo, { ...turned, ...shortOf(longSidePx) }) : null;
  // Some browsers know no resizing here.
  return small ?? (await decoded(photo, turned));
};

/** Which side lies across is known only after turning: at least this wide is enough for both ways. */
const shortOf = (longSidePx: number): ImageBitmapOptions => ({
  resizeWidth: longSidePx,
  resizeQuality: "medium",
});

const decoded = (photo: Blob, options: ImageBitmapOptions): Promise<ImageBitmap | null> =>
  createImageBitmap(photo, options).catch(() => null);
