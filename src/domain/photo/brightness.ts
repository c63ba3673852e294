import type { GreyPicture } from "./grey-picture.ts";

/** The mean lightness, 0–255; 0 for a picture without pixels. */
export const brightnessOf = ({ pixels }: GreyPicture): number => {
  if (pixels.length === 0) return 0;
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  return Math.round(sum / pixels.length);
};
