import sharp from "sharp";
import { expect, test } from "vitest";
import { brightnessOf } from "../../src/domain/photo/brightness.ts";
import { type CoachHint, coachOf } from "../../src/domain/photo/coach.ts";
import { sharpnessOf } from "../../src/domain/photo/sharpness.ts";
import { type SceneName, scenes } from "../../src/server/demo/scenes.ts";

/** A drawing as a phone would photograph it, measured as the phone does: 640 pixels wide, without colour. */
const hintsFor = async (scene: SceneName, { blur = 0, light = 1 } = {}): Promise<readonly CoachHint[]> => {
  const drawn = sharp(Buffer.from(scenes[scene])).removeAlpha().linear(light, 0);
  const photo = await (blur > 0 ? drawn.blur(blur) : drawn).jpeg({ quality: 80 }).toBuffer();
  const { width, height } = await sharp(photo).metadata();
  const { data, info } = await sharp(photo)
    .resize(640)
    .greyscale()
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = { pixels: new Uint8Array(data), widthPx: info.width, heightPx: info.height };
  const measured = { sharpness: sharpnessOf(grey), brightness: brightnessOf(grey) };
  return coachOf({ ...measured, widthPx: width, heightPx: height });
};

const SHARP = (Object.keys(scenes) as SceneName[]).filter((name) => name !== "bannerBlurred");

test.each(SHARP)("%s, well taken, needs no hint", async (scene) => {
  expect(await hintsFor(scene)).toEqual([]);
});

test.each(SHARP)("%s, taken with a shaking hand, is called blurred", async (scene) => {
  expect(await hintsFor(scene, { blur: 4 })).toEqual(["blurred"]);
});

test.each(SHARP)("%s, taken at night, is called dark", async (scene) => {
  expect(await hintsFor(scene, { light: 0.12 })).toEqual(["tooDark"]);
});

test("the demo's blurred banner is called blurred", async () => {
  expect(await hintsFor("bannerBlurred")).toEqual(["blurred"]);
});
