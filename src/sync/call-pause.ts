import { addMs, type Instant } from "../domain/instant.ts";
import type { Clock } from "./ports.ts";

/** Why a pass is wanted before its time: somebody looks or the network may be back · it was away and is back. */
export type Call = "woken" | "returned";

/** A phone that loses its link every ten seconds must not burn its battery. */
const LEAST_PAUSE_MS = 15_000;

/** How far calls keep their distance after failed passes. */
export const createCallPauses = (clock: Clock) => {
  let lastStart: Instant | null = null;
  /** When the pass for the network's last return began, or will. */
  let lastReturn: Instant | null = null;

  return {
    began: (): void => {
      lastStart = clock.now();
    },
    /** Milliseconds till the pass that is called for, after so many failed ones; whoever asks keeps to it. */
    of: (call: Call, attempts: number): number => {
      const now = clock.now();
      if (call === "woken") return pauseAfter(lastStart, attempts, now);
      // A network may be back for a minute only: that passes failed without it says nothing about it.
      const isPlanned = lastReturn !== null && lastReturn > now;
      const pauseMs = isPlanned ? untilReturn(lastReturn, now) : pauseAfter(lastReturn, attempts, now);
      lastReturn = addMs(now, pauseMs);
      return pauseMs;
    },
  };
};

/** A clock set back must not turn it into days. */
const pauseAfter = (last: Instant | null, attempts: number, now: Instant): number =>
  attempts > 0 && last !== null ? Math.min(LEAST_PAUSE_MS, Math.max(0, last + LEAST_PAUSE_MS - now)) : 0;

/** Another return does not put off the pass that one is to have. */
const untilReturn = (planned: Instant | null, now: Instant): number =>
  Math.min(LEAST_PAUSE_MS, Math.max(0, (planned ?? now) - now));
