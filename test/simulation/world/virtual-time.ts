import { type Instant, instant } from "../../../src/domain/instant.ts";

/** Time that passes only when the simulation says so. */
export interface VirtualTime {
  /** The true time of the world; the server's clock shows it. */
  readonly now: () => Instant;
  /** Returns how to cancel. */
  readonly after: (waitMs: number, run: () => void) => () => void;
  readonly wait: (waitMs: number) => Promise<void>;
  /** Does everything that is due within the next `ms`, in order, and lets each thing come to rest before the next. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets whatever can go on without time passing go on. */
  readonly settle: () => Promise<void>;
  /** How much has happened so far. */
  readonly events: () => number;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** More than any honest scenario needs: a world in which something happens for ever is a bug. */
const MAX_EVENTS = 60_000;

export const createVirtualTime = (start: Instant, settle: () => Promise<void>): VirtualTime => {
  const queue: Due[] = [];
  let now: number = start;
  let events = 0;

  const after = (waitMs: number, run: () => void): (() => void) => {
    const due: Due = { at: now + Math.max(0, waitMs), run };
    let place = queue.length;
    while (place > 0 && (queue[place - 1] as Due).at > due.at) place -= 1;
    queue.splice(place, 0, due);
    return () => {
      const found = queue.indexOf(due);
      if (found >= 0) queue.splice(found, 1);
    };
  };

  return {
    now: () => instant(now),
    after,
    wait: (waitMs) => new Promise((resolve) => void after(waitMs, resolve)),
    pass: async (ms) => {
      const until = now + ms;
      await settle();
      for (let next = queue[0]; next && next.at <= until; next = queue[0]) {
        queue.shift();
        now = Math.max(now, next.at);
        events += 1;
        if (events > MAX_EVENTS) throw new Error(`more than ${MAX_EVENTS} events: something never ends`);
        next.run();
        await settle();
      }
      now = until;
    },
    settle,
    events: () => events,
  };
};
