import type { UserId } from "../domain/user.ts";
import type { Lock } from "../sync/ports.ts";

/** One runner at a time over all tabs and the worker; without Web Locks everybody runs, and nothing breaks. */
export const createSyncLock = (locks: LockManager | undefined, user: UserId): Lock => ({
  tryRun: async (task, evenIfHeld) => {
    if (!locks || evenIfHeld) return task();
    return locks.request(`loa-sync-${user}`, { ifAvailable: true }, (lock) => (lock ? task() : "held"));
  },
});
