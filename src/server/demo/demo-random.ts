import { createHash } from "node:crypto";
import { v7 } from "uuid";

/** Chance that is the same every time for the same seed. */
export interface DemoRandom {
  /** 0 up to but not including 1. */
  readonly next: () => number;
  readonly between: (from: number, to: number) => number;
  readonly pick: <Value>(choices: readonly Value[]) => Value;
  readonly some: <Value>(choices: readonly Value[], count: number) => readonly Value[];
  readonly chance: (share: number) => boolean;
  /** A UUIDv7 of that moment. */
  readonly uuid: (atMs: number) => string;
}

/** mulberry32, seeded by the words. */
export const createDemoRandom = (seed: string): DemoRandom => {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Value>(choices: readonly Value[]): Value => {
    const chosen = choices[between(0, choices.length - 1)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  };
  return {
    next,
    between,
    pick,
    some: (choices, count) =>
      choices
        .map((choice) => ({ choice, order: next() }))
        .sort((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ choice }) => choice),
    chance: (share) => next() < share,
    uuid: (atMs) => v7({ msecs: atMs, random: Uint8Array.from({ length: 16 }, () => between(0, 255)) }),
  };
};
