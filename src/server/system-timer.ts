import type { Timer } from "./timer.ts";

export const systemTimer: Timer = {
  after: (waitMs, run) => {
    const handle = setTimeout(run, waitMs);
    // Nothing that is only waited for keeps the process alive.
    handle.unref();
    return () => clearTimeout(handle);
  },
};
