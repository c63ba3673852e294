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
  [297, "A change that the server had kept apart was gone after a rollback that nobody noticed."],
  [
    89,
    "A revoked phone noticed no rollback, and did not hand in again what the server had lost, not even what was merged.",
  ],
  [450, "A revoked phone heard nothing of its photos, so that a rollback took them from custody for ever."],
  [688, "The same, where nothing numbered was lost and nobody noticed the rollback."],
  [963, "The simulation took what a phone showed of its own, ahead of its number, for something unseen."],
];
