/** The only source of chance in a scenario: everything that "happens to happen" is drawn from a seed. */
export interface Chance {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly hits: (probability: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /**
   * Chance of its own for one step or message. Leaving a step or a kind of fault out does not shift what the others
   * draw, so a failing seed can be shrunk by hand.
   */
  readonly fork: (...names: readonly (string | number)[]) => Chance;
  /** Lower-case hex digits. */
  readonly hex: (length: number) => string;
}

export const createChance = (seed: string): Chance => {
  let a = hashOf(seed, 0x9e3779b9);
  let b = hashOf(seed, 0x85ebca6b);
  let c = hashOf(seed, 0xc2b2ae35);
  let counter = 1;

  // sfc32 by Chris Doty-Humphrey: small, fast and good enough to be believed.
  const bits = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) bits();

  const next = (): number => bits() / 0x1_0000_0000;
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    hits: (probability) => next() < probability,
    pick: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
    fork: (...names) => createChance(`${seed}/${names.join("/")}`),
    hex: (length) => {
      let text = "";
      while (text.length < length) text += bits().toString(16).padStart(8, "0");
      return text.slice(0, length);
    },
  };
};

const hashOf = (text: string, salt: number): number => {
  let hash = salt | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return hash ^ (hash >>> 15);
};
