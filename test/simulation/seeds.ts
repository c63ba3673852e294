/** So many seeds in a row. */
export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** Seeds that once broke a rule, each with what was wrong. They run with every test, for ever. */
export const REGRESSIONS: readonly (readonly [seed: number, wasWrong: string])[] = [];
