import fc from "fast-check";
import { expect, test } from "vitest";
import { brightnessOf } from "../../../src/domain/photo/brightness.ts";
import { COACH_LIMITS, coachOf } from "../../../src/domain/photo/coach.ts";
import { type GreyPicture, greyFromRgba } from "../../../src/domain/photo/grey-picture.ts";
import { MAX_SHARPNESS, sharpnessOf } from "../../../src/domain/photo/sharpness.ts";

const pictures = fc
  .record({ widthPx: fc.integer({ min: 1, max: 24 }), heightPx: fc.integer({ min: 1, max: 24 }) })
  .chain(({ widthPx, heightPx }) =>
    fc
      .uint8Array({ minLength: widthPx * heightPx, maxLength: widthPx * heightPx })
      .map((pixels): GreyPicture => ({ pixels, widthPx, heightPx })),
  );

/** Light and dark squares, `sizePx` wide; softened, an edge is spread over three pixels. */
const squares = (sizePx: number, isSoft: boolean): GreyPicture => {
  const [widthPx, heightPx] = [128, 96];
  const hard = Uint8Array.from({ length: widthPx * heightPx }, (_none, at) =>
    (Math.floor((at % widthPx) / sizePx) + Math.floor(at / widthPx / sizePx)) % 2 === 0 ? 110 : 140,
  );
  const soft = hard.map((value, at) => (value + (hard[at - 1] ?? value) + (hard[at + 1] ?? value)) / 3);
  return { pixels: isSoft ? soft : hard, widthPx, heightPx };
};

test("sharpness is a whole number from 0 to 1000 and does not change when the picture is turned into its negative", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const sharpness = sharpnessOf(picture);
      expect(Number.isInteger(sharpness)).toBe(true);
      expect(sharpness).toBeGreaterThanOrEqual(0);
      expect(sharpness).toBeLessThanOrEqual(MAX_SHARPNESS);
      expect(sharpnessOf({ ...picture, pixels: picture.pixels.map((value) => 255 - value) })).toBe(sharpness);
    }),
  );
});

test("a softened picture is less sharp, an even one not at all", () => {
  expect(sharpnessOf(squares(24, true))).toBeLessThan(sharpnessOf(squares(24, false)));
  expect(sharpnessOf({ pixels: new Uint8Array(400).fill(90), widthPx: 20, heightPx: 20 })).toBe(0);
});

test("a sharp sheet on a bare wall is as sharp as a wall full of them", () => {
  const wall = squares(6, false);
  const one = {
    ...wall,
    pixels: wall.pixels.map((value, at) => (at % 128 < 64 && at < 128 * 48 ? value : 128)),
  };
  expect(sharpnessOf(one)).toBeGreaterThan(sharpnessOf(wall) * 0.8);
});

test("brightness is the mean, between the darkest and the lightest pixel", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const brightness = brightnessOf(picture);
      expect(brightness).toBeGreaterThanOrEqual(Math.min(...picture.pixels));
      expect(brightness).toBeLessThanOrEqual(Math.max(...picture.pixels));
    }),
  );
  expect(brightnessOf({ pixels: new Uint8Array(0), widthPx: 0, heightPx: 0 })).toBe(0);
});

test("grey is grey, white is white, and green looks lighter than blue", () => {
  const { pixels } = greyFromRgba(
    Uint8ClampedArray.from([7, 7, 7, 255, 255, 255, 255, 255, 0, 200, 0, 255, 0, 0, 200, 255]),
    2,
    2,
  );
  expect([...pixels]).toEqual([7, 255, 117, 23]);
});

const GOOD = { sharpness: 600, brightness: 120, widthPx: 1600, heightPx: 1200 };

test.each([
  ["a good photo", {}, []],
  ["a shaken one", { sharpness: COACH_LIMITS.leastSharpness - 1 }, ["blurred"]],
  ["one just sharp enough", { sharpness: COACH_LIMITS.leastSharpness }, []],
  ["one taken at night", { brightness: COACH_LIMITS.leastBrightness - 1 }, ["tooDark"]],
  ["a dark one, which is never sharp", { brightness: 20, sharpness: 10 }, ["tooDark"]],
  ["a thumbnail from a messenger", { widthPx: 640, heightPx: 480 }, ["tooSmall"]],
  ["a small upright one", { widthPx: 480, heightPx: COACH_LIMITS.leastLongSidePx }, []],
  ["a small shaken one", { sharpness: 5, widthPx: 320, heightPx: 240 }, ["blurred", "tooSmall"]],
  ["one that could not be measured", { sharpness: null, brightness: null }, []],
])("%s", (_name, facts, hints) => {
  expect(coachOf({ ...GOOD, ...facts })).toEqual(hints);
});
