import { brightnessOf } from "../../domain/photo/brightness.ts";
import { greyFromRgba } from "../../domain/photo/grey-picture.ts";
import { likenessOf } from "../../domain/photo/likeness-of.ts";
import { sharpnessOf } from "../../domain/photo/sharpness.ts";
import { contextOf, drawPhoto } from "./draw-photo.ts";
import type { ShrunkPhoto } from "./prepared-photo.ts";

/** Long side of what is looked at: small enough to be quick, large enough to see that writing is blurred. */
export const MEASURED_SIDE_PX = 640;

export const measurePhoto = (
  picture: OffscreenCanvas,
): Pick<ShrunkPhoto, "likeness" | "sharpness" | "brightness"> => {
  const small = drawPhoto(picture, MEASURED_SIDE_PX);
  const { data, width, height } = contextOf(small).getImageData(0, 0, small.width, small.height);
  const grey = greyFromRgba(data, width, height);
  return { likeness: likenessOf(grey), sharpness: sharpnessOf(grey), brightness: brightnessOf(grey) };
};
