/** What happened, told in plain words, and how often which fault was injected. */
export interface Story {
  readonly tell: (words: () => string) => void;
  readonly count: (fault: string) => void;
  /** A rule was broken. */
  readonly fail: (rule: string, words: string) => void;
  readonly lines: readonly string[];
  readonly faults: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
}

const MAX_FAILURES = 20;

/** `now` dates each line; without `keepsLines` only faults and failures are kept, which is faster. */
export const createStory = (keepsLines: boolean, now: () => number): Story => {
  const lines: string[] = [];
  const faults = new Map<string, number>();
  const failures: string[] = [];
  const tell = (words: () => string): void => {
    if (keepsLines) lines.push(`${new Date(now()).toISOString().slice(5, 19).replace("T", " ")}  ${words()}`);
  };
  return {
    tell,
    count: (fault) => void faults.set(fault, (faults.get(fault) ?? 0) + 1),
    fail: (rule, words) => {
      tell(() => `✗ [${rule}] ${words}`);
      if (failures.length < MAX_FAILURES) failures.push(`[${rule}] ${words}`);
    },
    lines,
    faults,
    failures,
  };
};
