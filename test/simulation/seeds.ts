/** So many seeds in a row. */
export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** Seeds that once broke a rule of the fast level, each with what was wrong. They run with every test, for ever. */
export const REGRESSIONS: readonly (readonly [seed: number, wasWrong: string])[] = [
  [
    131,
    "A change that the server had kept apart was nowhere after a restore: the phone believed it in quarantine.",
  ],
  [273, "Back in a history that it had known before, a phone kept to itself what that history lacked now."],
];
