import type { Random } from "./ports.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const STEPS_MS: readonly number[] = [30 * SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
const LONGEST_MS = 60 * MINUTE;

/** How long to wait after so many failed attempts (1 or more): 30 s, 2, 5, 15, then 60 min, a fifth more or less. */
export const backOffMs = (attempts: number, random: Random): number =>
  withJitter(STEPS_MS[Math.max(1, attempts) - 1] ?? LONGEST_MS, random);

/** A fifth more or less, so that phones that lost the same mast do not return in step. */
export const withJitter = (waitMs: number, random: Random): number =>
  Math.round(waitMs * (0.8 + 0.4 * random()));
