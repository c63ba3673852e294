import * as z from "zod/mini";
import type { Instant } from "../instant.ts";
import type { ReviewFlag } from "./review-flags.ts";

/** flagged: something speaks for looking at it · drawn: by the sample, or not whole · rest: may wait, or be accepted with others. */
export const QueueGroup = z.enum(["flagged", "drawn", "rest"]);
export type QueueGroup = z.infer<typeof QueueGroup>;

/** Of a hundred records without a flag, how many are looked at (tỷ lệ lấy mẫu); 100: all of them. */
export const SamplePercent = z.int().check(z.gte(0), z.lte(100));
export type SamplePercent = z.infer<typeof SamplePercent>;

export const WHOLE_SAMPLE: SamplePercent = 100;

/** A draw is a whole number from 0 up to below this, even over all of them. */
export const DRAWS = 2 ** 32;

/** Whoever is drawn at one percentage is drawn at every higher one, so a changed setting takes nothing back. */
export const isDrawn = (draw: number, percent: SamplePercent): boolean => draw < (percent / 100) * DRAWS;

/**
 * Where a record waits. What a unit writes reaches the sample through `draw` alone, and that is a keyed hash whose key
 * no unit has: it can neither foresee nor steer it.
 */
export const queueGroupOf = (
  { flags, isWhole }: { readonly flags: readonly ReviewFlag[]; readonly isWhole: boolean },
  draw: number,
  percent: SamplePercent,
): QueueGroup => {
  if (flags.length > 0) return "flagged";
  return !isWhole || isDrawn(draw, percent) ? "drawn" : "rest";
};

interface Queued {
  readonly activity: string;
  readonly receivedAt: Instant;
  readonly group: QueueGroup;
}

/** Flagged, drawn, the rest; within each what arrived first comes first, whichever way it is given. */
export const inQueueOrder = <Item extends Queued>(items: readonly Item[]): readonly Item[] =>
  [...items].sort(
    (a, b) =>
      QueueGroup.options.indexOf(a.group) - QueueGroup.options.indexOf(b.group) ||
      a.receivedAt - b.receivedAt ||
      (a.activity < b.activity ? -1 : 1),
  );
