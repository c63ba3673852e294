import { type Frame, type GreyPicture, wholeOf } from "./grey-picture.ts";
import type { Likeness } from "./likeness.ts";
import { pictureInside } from "./picture-inside.ts";
import { shrunkSquare } from "./shrunk-square.ts";

/** A picture is looked at this small; more detail than that does not survive a messenger. */
const SIDE = 32;
const BITS = 64;
/** Below this spread of lightness there is nothing to know it by: a lens cap, a white wall. */
const LEAST_SPREAD = 3;

/** Without the part that other apps write their stamp over. */
const UNSTAMPED_SHARE = 0.83;
/** Cut on all four sides, half of what a careless crop takes away. */
const CROPPED_SHARE = 0.025;

/** Waves per side of the 64 coarsest patterns after the mean, coarsest first, along diagonals as JPEG orders them. */
const PATTERNS: readonly (readonly [across: number, down: number])[] = Array.from(
  { length: 12 },
  (_none, sum) => Array.from({ length: sum + 1 }, (_also, across) => [across, sum - across] as const),
)
  .flat()
  .slice(1, BITS + 1);

const WAVES = Array.from({ length: 12 }, (_none, waves) =>
  Float64Array.from({ length: SIDE }, (_also, at) => Math.cos((Math.PI * waves * (2 * at + 1)) / (2 * SIDE))),
);

/**
 * The looks of a picture (perceptual hashes by discrete cosine transform): of the whole, without the lowest sixth, without
 * its edge, and, where bars lie around a picture as on a screenshot, of what is between them. Deterministic; brightness
 * and contrast hardly matter. A long side of 256 pixels is enough.
 */
export const likenessOf = (picture: GreyPicture): Likeness => {
  const whole = wholeOf(picture);
  const inside = pictureInside(picture);
  const isFramed = inside.width < whole.width || inside.height < whole.height;
  const frames = [
    whole,
    part(whole, 0, 1, 0, UNSTAMPED_SHARE),
    part(whole, CROPPED_SHARE, 1 - CROPPED_SHARE, CROPPED_SHARE, 1 - CROPPED_SHARE),
    ...(isFramed ? [inside] : []),
  ];
  const looks = frames.map((frame) => lookOf(picture, frame)).filter((look) => look !== null);
  return [...new Set(looks)];
};

const part = (
  { left, top, width, height }: Frame,
  from: number,
  to: number,
  down: number,
  below: number,
) => ({
  left: left + width * from,
  top: top + height * down,
  width: width * (to - from),
  height: height * (below - down),
});

/** Sixteen hex digits: which of the coarsest patterns are stronger than their median. Null when there is nothing to see. */
const lookOf = (picture: GreyPicture, frame: Frame): string | null => {
  const square = shrunkSquare(picture, frame, SIDE);
  if (spreadOf(square) < LEAST_SPREAD) return null;
  const lines = wavesInLines(square);
  const strengths = PATTERNS.map(([across, down]) => dot(lines[across] ?? new Float64Array(0), WAVES[down]));
  const sorted = [...strengths].sort((a, b) => a - b);
  const median = ((sorted[BITS / 2 - 1] ?? 0) + (sorted[BITS / 2] ?? 0)) / 2;
  let look = "";
  for (let digit = 0; digit < BITS; digit += 4)
    look += strengths
      .slice(digit, digit + 4)
      .reduce((bits, strength) => 2 * bits + (strength > median ? 1 : 0), 0)
      .toString(16);
  return look;
};

/** How much of each wave is in each line of the square; patterns share them. */
const wavesInLines = (square: Float64Array): readonly Float64Array[] =>
  WAVES.map((wave) =>
    Float64Array.from({ length: SIDE }, (_none, y) => dot(square.subarray(y * SIDE, (y + 1) * SIDE), wave)),
  );

const dot = (one: Float64Array, other: Float64Array | undefined): number =>
  one.reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);

const spreadOf = (square: Float64Array): number => {
  const mean = square.reduce((sum, value) => sum + value, 0) / square.length;
  return Math.sqrt(square.reduce((sum, value) => sum + (value - mean) ** 2, 0) / square.length);
};
