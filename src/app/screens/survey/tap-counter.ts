import type { TapName, Taps } from "../../../domain/survey/taps.ts";
import { withTap } from "../../../domain/survey/taps.ts";

/** Keeps these numbers of the counter on disk; false: they are not there. */
export type KeepTaps = (taps: Taps) => Promise<boolean>;

export interface TapCounter {
  /** Counted at once, and on disk when this answers; false: still only in memory, and written with the next. */
  readonly tap: (name: TapName, isFirst: boolean) => Promise<boolean>;
  /** Tries again what is not on disk. */
  readonly retry: () => Promise<boolean>;
  readonly counted: () => Taps;
}

/**
 * One opening of the counter: the only writer of its entry. Its numbers are written as they stand, one write after the
 * other, so that a write that failed is made good by the next and none that is late can take a number back.
 */
export const createTapCounter = (keep: KeepTaps): TapCounter => {
  let taps: Taps = {};
  let kept: Taps = {};
  let running: Promise<boolean> = Promise.resolve(true);

  const flush = (): Promise<boolean> => {
    // What threw was told to whoever asked for it; the next tap is written all the same.
    running = running
      .catch(() => false)
      .then(async () => {
        const now = taps;
        const unkept = changedSince(kept, now);
        if (Object.keys(unkept).length === 0) return true;
        const isKept = await keep(unkept);
        if (isKept) kept = now;
        return isKept;
      });
    return running;
  };

  return {
    tap: (name, isFirst) => {
      taps = withTap(taps, name, isFirst);
      return flush();
    },
    retry: flush,
    counted: () => taps,
  };
};

const changedSince = (kept: Taps, now: Taps): Taps =>
  Object.fromEntries(Object.entries(now).filter(([name, count]) => kept[name as TapName] !== count));
