import { assertNever } from "../domain/result.ts";
import { backOffMs, withJitter } from "./back-off.ts";
import type { RunOutcome } from "./next-step.ts";
import type { Random } from "./ports.ts";

/** How the last pass ended, as far as the next one depends on it. */
export type PassEnd = RunOutcome | { readonly kind: "busy" | "stopped" | "storageFailed" };

export interface WakePlan {
  /** Passes in a row that failed. */
  readonly attempts: number;
  /** Null: not by itself. */
  readonly waitMs: number | null;
}

const IDLE_MS = 5 * 60_000;
const BUSY_MS = 30_000;
/** To ask whether the next day has begun, where the server is, costs one request without bytes. */
const ENOUGH_MS = 60 * 60_000;
/** A link that carried something before it broke is worth another attempt soon; one that carries nothing is not. */
const MOVED_MS = 5_000;

/**
 * When to try again by oneself; local changes, the network's return and the user come earlier. `hasMoved`: of what
 * waited, some was sent.
 */
export const planWake = (end: PassEnd, attempts: number, random: Random, hasMoved = false): WakePlan => {
  switch (end.kind) {
    case "done":
      return { attempts: 0, waitMs: withJitter(IDLE_MS, random) };
    case "enoughToday":
      return { attempts: 0, waitMs: withJitter(ENOUGH_MS, random) };
    case "busy":
      return { attempts, waitMs: withJitter(BUSY_MS, random) };
    case "signedOut":
    case "revoked":
      return { attempts: 0, waitMs: null };
    case "throttled":
      return {
        attempts: attempts + 1,
        waitMs: Math.max(end.retryAfterMs, withJitter(end.retryAfterMs, random)),
      };
    case "offline":
      return hasMoved
        ? { attempts: 0, waitMs: withJitter(MOVED_MS, random) }
        : { attempts: attempts + 1, waitMs: backOffMs(attempts + 1, random) };
    case "partly":
    case "stalled":
    case "stopped":
    case "storageFailed":
      return { attempts: attempts + 1, waitMs: backOffMs(attempts + 1, random) };
    default:
      return assertNever(end);
  }
};
