import fc from "fast-check";
import { expect, test } from "vitest";
import type { GreyPicture } from "../../../src/domain/photo/grey-picture.ts";
import {
  ALIKE_WITHIN,
  isAlike,
  Likeness,
  likenessDistance,
  lookDistance,
  MOST_DISTANT,
} from "../../../src/domain/photo/likeness.ts";
import { likenessOf } from "../../../src/domain/photo/likeness-of.ts";
import { pictureInside } from "../../../src/domain/photo/picture-inside.ts";
import { createSeededRandom } from "../../support/seeded-random.ts";

/** Fields of different lightness between 40 and 200, so that light can be added and taken away. */
const aPicture = (seed: number, widthPx = 96, heightPx = 72): GreyPicture => {
  const random = createSeededRandom(seed);
  const fields = Array.from({ length: 48 }, () => 40 + random.below(160));
  const pixels = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1)
    for (let x = 0; x < widthPx; x += 1)
      pixels[y * widthPx + x] =
        fields[Math.floor((y * 6) / heightPx) * 8 + Math.floor((x * 8) / widthPx)] ?? 0;
  return { pixels, widthPx, heightPx };
};

/** No even colour at the left and right: nothing there to take for a bar. */
const withUnevenSides = (picture: GreyPicture): GreyPicture => {
  const { widthPx } = picture;
  const isSide = (at: number) => at % widthPx === 0 || at % widthPx === widthPx - 1;
  const pixels = picture.pixels.map((value, at) => (isSide(at) ? 40 + 2 * Math.floor(at / widthPx) : value));
  return { ...picture, pixels };
};

const changed = (picture: GreyPicture, change: (value: number) => number): GreyPicture => ({
  ...picture,
  pixels: picture.pixels.map(change),
});

/** Each pixel becomes a square of `times` × `times`. */
const enlarged = ({ pixels, widthPx, heightPx }: GreyPicture, times: number): GreyPicture => {
  const large = new Uint8Array(pixels.length * times * times);
  for (let at = 0; at < large.length; at += 1) {
    const [x, y] = [at % (widthPx * times), Math.floor(at / (widthPx * times))];
    large[at] = pixels[Math.floor(y / times) * widthPx + Math.floor(x / times)] ?? 0;
  }
  return { pixels: large, widthPx: widthPx * times, heightPx: heightPx * times };
};

/** Between two bars of even colour, as on a phone's screen. */
const framed = ({ pixels, widthPx, heightPx }: GreyPicture, barPx: number, ground: number): GreyPicture => {
  const bar = new Uint8Array(widthPx * barPx).fill(ground);
  const all = new Uint8Array(pixels.length + 2 * bar.length).fill(ground);
  all.set(pixels, bar.length);
  return { pixels: all, widthPx, heightPx: heightPx + 2 * barPx };
};

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const looks = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 });
const likenesses = fc.array(looks, { maxLength: 4 });

test("a picture has up to four different looks of 16 hex digits, the same ones each time", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const likeness = likenessOf(aPicture(seed));
      expect(Likeness.safeParse(likeness).success).toBe(true);
      // Of some thousand pictures one looks the same whole and cropped (seed 394824).
      expect(likeness.length).toBeGreaterThanOrEqual(2);
      expect(new Set(likeness).size).toBe(likeness.length);
      expect(likenessOf(aPicture(seed))).toEqual(likeness);
    }),
    { numRuns: 30, examples: [[394824]] },
  );
});

test("evenly more or less light changes no look", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -40, max: 55 }), (seed, light) => {
      const picture = aPicture(seed);
      const lit = likenessOf(changed(picture, (value) => value + light));
      expect(likenessDistance(likenessOf(picture), lit)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 30 },
  );
});

test("a picture enlarged without loss is the same picture", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, times) => {
      const picture = aPicture(seed);
      expect(likenessDistance(likenessOf(picture), likenessOf(enlarged(picture, times)))).toBeLessThanOrEqual(
        2,
      );
    }),
    { numRuns: 20 },
  );
});

test("what lies between two even bars is found to the line, and the picture is the one without them", () => {
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 6, max: 90 }),
      fc.constantFrom(0, 17, 255),
      (seed, barPx, ground) => {
        const picture = withUnevenSides(aPicture(seed));
        const shot = framed(picture, barPx, ground);
        expect(pictureInside(shot)).toEqual({ left: 0, top: barPx, width: 96, height: 72 });
        expect(likenessDistance(likenessOf(picture), likenessOf(shot))).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 30 },
  );
});

test("other pictures are not alike", () => {
  const likeness = Array.from({ length: 40 }, (_none, seed) => likenessOf(aPicture(seed + 1)));
  const pairs = likeness.flatMap((one, at) => likeness.slice(at + 1).map((other) => isAlike(one, other)));
  expect(pairs.filter(Boolean)).toEqual([]);
});

test("a lens cap, a white wall, a single pixel and nothing at all are like nothing, not even each other", () => {
  const even = (value: number, widthPx: number, heightPx: number): GreyPicture => ({
    pixels: new Uint8Array(widthPx * heightPx).fill(value),
    widthPx,
    heightPx,
  });
  for (const picture of [even(0, 256, 192), even(255, 256, 192), even(9, 1, 1), even(0, 0, 0)])
    expect(likenessOf(picture)).toEqual([]);
  expect(likenessDistance([], [])).toBe(MOST_DISTANT);
});

test("one row of pixels or one column does no harm", () => {
  for (const [widthPx, heightPx] of [
    [500, 1],
    [1, 500],
    [3, 2],
  ] as const)
    expect(Likeness.safeParse(likenessOf(aPicture(5, widthPx, heightPx))).success).toBe(true);
});

test("the distance is symmetric, 0 from itself, and at most 64", () => {
  fc.assert(
    fc.property(likenesses, likenesses, (one, other) => {
      const distance = likenessDistance(one, other);
      expect(distance).toBe(likenessDistance(other, one));
      expect(distance).toBeLessThanOrEqual(MOST_DISTANT);
      expect(likenessDistance(one, one)).toBe(one.length === 0 ? MOST_DISTANT : 0);
    }),
  );
});

test("the distance of two looks is the number of bits in which they differ", () => {
  fc.assert(
    fc.property(
      looks,
      fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 64 }),
      (look, flipped) => {
        const other = flipped.reduce((bits, bit) => bits ^ (1n << BigInt(bit)), BigInt(`0x${look}`));
        expect(lookDistance(look, other.toString(16).padStart(16, "0"))).toBe(flipped.length);
      },
    ),
  );
});

test("one look within the limit is enough, one bit more is not", () => {
  const far = "ffffffffffffffff";
  const within = (2n ** BigInt(ALIKE_WITHIN) - 1n).toString(16).padStart(16, "0");
  const beyond = (2n ** BigInt(ALIKE_WITHIN + 1) - 1n).toString(16).padStart(16, "0");
  expect(isAlike(["0000000000000000", far], ["0f0f0f0f0f0f0f0f", within])).toBe(true);
  expect(isAlike(["0000000000000000"], [beyond])).toBe(false);
});
