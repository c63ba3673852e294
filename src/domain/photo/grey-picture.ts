/** A picture without colour: one byte a pixel, row by row, 0 black, 255 white. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A part of a picture, in pixels, which need not be whole. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const wholeOf = ({ widthPx, heightPx }: GreyPicture): Frame => ({
  left: 0,
  top: 0,
  width: widthPx,
  height: heightPx,
});

/** Lightness of bytes as a canvas gives them, four a pixel (ITU-R BT.601, as JPEG weighs them). */
export const greyFromRgba = (
  rgba: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
): GreyPicture => {
  const pixels = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < pixels.length; at += 1) {
    const red = rgba[4 * at] ?? 0;
    const green = rgba[4 * at + 1] ?? 0;
    const blue = rgba[4 * at + 2] ?? 0;
    pixels[at] = (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }
  return { pixels, widthPx, heightPx };
};
