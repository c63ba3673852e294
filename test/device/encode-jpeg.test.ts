import fc from "fast-check";
import { expect, test } from "vitest";
import { nextQuality, type Try } from "../../src/device/photo/encode-jpeg.ts";

const QUALITIES = { best: 0.82, least: 0.55 };
const TARGET = 250 * 1024;

/** What an encoder does: bytes grow with quality, at a rate of its own. */
const encodeUntilKept = (bytesAt: (quality: number) => number): readonly Try[] => {
  const tries: Try[] = [];
  for (;;) {
    const quality = nextQuality(tries, TARGET, QUALITIES);
    if (quality === null) return tries;
    tries.push({ quality, bytes: bytesAt(quality) });
  }
};

test("a photo that fits at the best quality is encoded once", () => {
  expect(encodeUntilKept(() => TARGET)).toEqual([{ quality: 0.82, bytes: TARGET }]);
});

test("whatever the photo, at most three encodings are made, never below the least quality, and the last one is kept", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.double({ min: 0.5, max: 6, noNaN: true }),
      (ofTarget, growth) => {
        const atBest = TARGET * ofTarget;
        const tries = encodeUntilKept((quality) => atBest * Math.exp(growth * (quality - QUALITIES.best)));
        const last = tries.at(-1);
        expect(tries.length).toBeLessThanOrEqual(3);
        expect(tries.every(({ quality }) => quality >= QUALITIES.least && quality <= QUALITIES.best)).toBe(
          true,
        );
        expect((last?.bytes ?? 0) <= TARGET || last?.quality === QUALITIES.least).toBe(true);
      },
    ),
  );
});

test("a photo a third too large for the target loses a little quality, not all of it", () => {
  const tries = encodeUntilKept((quality) => TARGET * 1.33 * Math.exp((quality - QUALITIES.best) / 0.42));
  expect(tries).toHaveLength(2);
  expect(tries.at(-1)?.quality).toBeGreaterThan(0.65);
});
