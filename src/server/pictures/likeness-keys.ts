/** A look is cut into so many parts; two looks that differ in few bits differ in very few of at least one part. */
const PARTS = 4;
const PART_BITS = 16;

const partsOf = (look: string): readonly number[] =>
  Array.from({ length: PARTS }, (_none, part) => Number.parseInt(look.slice(4 * part, 4 * part + 4), 16));

const keyOf = (part: number, bits: number): number => part * 2 ** PART_BITS + bits;

/** Under these keys a look is laid down. */
export const keysOf = (look: string): readonly number[] =>
  partsOf(look).map((bits, part) => keyOf(part, bits));

/**
 * Under one of these keys lies every look that differs from this one in at most `distance` bits: were each of the four
 * parts more than a quarter of that away, the whole would be further off. (Multi-index hashing, Norouzi, Punjani and
 * Fleet 2012.)
 */
export const keysWithin = (look: string, distance: number): readonly number[] => {
  const flips = flipsOf(Math.floor(distance / PARTS));
  return partsOf(look).flatMap((bits, part) => flips.map((flip) => keyOf(part, bits ^ flip)));
};

/** All patterns of sixteen bits with at most so many ones. */
const flipsOf = (ones: number): readonly number[] => {
  if (ones === 0) return [0];
  const fewer = flipsOf(ones - 1);
  const single = Array.from({ length: PART_BITS }, (_none, bit) => 1 << bit);
  return [...new Set(fewer.flatMap((flip) => [flip, ...single.map((bit) => flip | bit)]))];
};
