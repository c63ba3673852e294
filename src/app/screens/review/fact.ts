/** One filled-in field as a reader sees it: label, and one or more lines. `links` makes the lines web addresses. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
  readonly areLinks?: boolean;
}

type Said = string | number | null | undefined;

/** A fact, unless nothing was said. */
export const fact = (label: string, said: Said): readonly Fact[] =>
  said === null || said === undefined || said === "" ? [] : [{ label, lines: [String(said)] }];

/** A fact of several lines, unless there are none. */
export const lines = (label: string, said: readonly string[] | undefined): readonly Fact[] =>
  said === undefined || said.length === 0 ? [] : [{ label, lines: said }];

export const links = (label: string, said: readonly string[]): readonly Fact[] =>
  said.length === 0 ? [] : [{ label, lines: said, areLinks: true }];

/** The word of a chosen answer, unless none was chosen. */
export const choice = <Answer extends string>(
  label: string,
  words: Readonly<Record<Answer, string>>,
  chosen: Answer | null | undefined,
): readonly Fact[] => (chosen ? fact(label, words[chosen]) : []);
