import type { GreyPicture } from "./grey-picture.ts";

/** As many fields a side: a sharp notice on a bare wall is a sharp photo, so only the sharpest fields count. */
const FIELDS = 4;
const COUNTED_FIELDS = 4;
/** Brings what phones take to 0–1000: printed letters lie around 600, a shaken hand below 150. */
const SCALE = 20;
export const MAX_SHARPNESS = 1000;

/**
 * How sharp a picture is, 0–1000: the spread of its Laplacian (Pech-Pacheco and others, 2000) in the fields where that is
 * largest. Comparable only between pictures of about the same size; the phone measures at `MEASURED_SIDE_PX`.
 */
export const sharpnessOf = (picture: GreyPicture): number => {
  const { widthPx, heightPx } = picture;
  const variances: number[] = [];
  for (let row = 0; row < FIELDS; row += 1)
    for (let column = 0; column < FIELDS; column += 1)
      variances.push(
        edgeVariance(picture, {
          left: Math.max(1, Math.floor((column * widthPx) / FIELDS)),
          right: Math.min(widthPx - 1, Math.floor(((column + 1) * widthPx) / FIELDS)),
          top: Math.max(1, Math.floor((row * heightPx) / FIELDS)),
          bottom: Math.min(heightPx - 1, Math.floor(((row + 1) * heightPx) / FIELDS)),
        }),
      );
  const sharpest = variances.sort((a, b) => b - a).slice(0, COUNTED_FIELDS);
  const mean = sharpest.reduce((sum, variance) => sum + variance, 0) / COUNTED_FIELDS;
  return Math.min(MAX_SHARPNESS, Math.round(SCALE * Math.sqrt(mean)));
};

interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const edgeVariance = ({ pixels, widthPx }: GreyPicture, { left, right, top, bottom }: Field): number => {
  const count = (right - left) * (bottom - top);
  if (right <= left || bottom <= top) return 0;
  let sum = 0;
  let squares = 0;
  for (let y = top; y < bottom; y += 1)
    for (let at = y * widthPx + left; at < y * widthPx + right; at += 1) {
      const around =
        (pixels[at - 1] ?? 0) +
        (pixels[at + 1] ?? 0) +
        (pixels[at - widthPx] ?? 0) +
        (pixels[at + widthPx] ?? 0);
      const edge = around - 4 * (pixels[at] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  return squares / count - (sum / count) ** 2;
};
