import { instant } from "../domain/instant.ts";
import type { Clock, Timer } from "../sync/ports.ts";

export const systemClock: Clock = { now: () => instant(Date.now()) };

export const systemTimer: Timer = {
  after: (waitMs, run) => {
    const handle = setTimeout(run, waitMs);
    return () => clearTimeout(handle);
  },
};
