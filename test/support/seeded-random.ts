/** Chance that comes out the same for the same seed (mulberry32). */
export const createSeededRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** From 0 up to but not including 1. */
    next,
    /** A whole number from 0 up to but not including `end`. */
    below: (end: number): number => Math.floor(next() * end),
  };
};
