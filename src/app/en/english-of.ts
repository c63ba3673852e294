/**
 * The English words for a Vietnamese catalogue: the same keys, functions of the same arguments, lists of the same length.
 * Keys may still be missing, so that nobody who adds a Vietnamese word is held up; a test finds those (test/app/en).
 */
export type EnglishOf<Words> = Words extends string
  ? string
  : Words extends number | boolean | null | undefined
    ? Words
    : Words extends (...given: infer Given) => infer Said
      ? (...given: Given) => EnglishOf<Said>
      : { readonly [Key in keyof Words]?: EnglishOf<Words[Key]> };
