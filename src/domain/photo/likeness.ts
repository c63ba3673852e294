import * as z from "zod/mini";

/** How many looks of one picture are kept at most. */
export const MAX_LOOKS = 4;

/**
 * Looks of a picture by which it is known again (dấu nhận dạng ảnh): 64-bit hashes as 16 lower-case hex digits, of the whole
 * and of parts of it, as `likenessOf` makes them. Empty for a picture without anything to see.
 */
export const Likeness = z.readonly(
  z.array(z.string().check(z.regex(/^[0-9a-f]{16}$/))).check(z.maxLength(MAX_LOOKS)),
);
export type Likeness = z.infer<typeof Likeness>;

/** As far apart as two looks can be. */
export const MOST_DISTANT = 64;

/**
 * Up to here two photos count as the same one in another coat. Tuned on generated pictures: the same photo cropped stays
 * within it, the same place on another day mostly does not (`test/server/likeness.test.ts`).
 */
export const ALIKE_WITHIN = 8;

/** Of four bits: how many differ, by the two digits' exclusive or. */
const BITS_IN_DIGIT = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4] as const;

/** In how many of 64 bits two looks differ. */
export const lookDistance = (one: string, other: string): number => {
  let distance = 0;
  for (let at = 0; at < 16; at += 1)
    distance +=
      BITS_IN_DIGIT[Number.parseInt(one[at] ?? "0", 16) ^ Number.parseInt(other[at] ?? "0", 16)] ?? 0;
  return distance;
};

/** The distance of the two looks that are nearest, 0–64; 64 when one picture has none. */
export const likenessDistance = (one: Likeness, other: Likeness): number =>
  Math.min(MOST_DISTANT, ...one.flatMap((look) => other.map((another) => lookDistance(look, another))));

/** Probably the same photo: for a person to look at, never a verdict. */
export const isAlike = (one: Likeness, other: Likeness): boolean =>
  likenessDistance(one, other) <= ALIKE_WITHIN;
