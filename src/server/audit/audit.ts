import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database } from "../store/open-database.ts";
import type { Timer } from "../timer.ts";
import { appendLines, type TimedEntry } from "./audit-chain.ts";
import type { AuditEntry } from "./audit-tables.ts";

/** Who looked at what: kept in memory for a moment and written in batches, so that no answer waits for it. */
export interface ReadNotes {
  /** Never waits and never fails. What is the same within one batch is one line with a count. */
  readonly note: (entry: AuditEntry) => void;
  /** Writes what there is; also called when the server stops. A crash loses at most what one batch holds. */
  readonly flush: () => Promise<void>;
}

const FLUSH_EVERY_MS = 3_000;

/** Different lines of one batch; what comes on top is counted, and told in one line. */
export const MOST_WAITING = 5_000;

export const createReadNotes = (deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}): ReadNotes => {
  const { db, clock, timer, log } = deps;
  let waiting = new Map<string, TimedEntry>();
  let lost = 0;
  let isTimed = false;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const [entries, missed] = [[...waiting.values()], lost];
    waiting = new Map();
    lost = 0;
    if (missed > 0) entries.push({ at: clock.now(), kind: "linesLost", times: missed });
    try {
      await inTransaction(db, (tx) => appendLines(tx, entries));
    } catch (error) {
      // A full disk or a database that is gone: people must go on reading; that lines are missing is told later.
      lost += entries.length + missed;
      log.error({ err: error, lines: entries.length }, "lines of the audit could not be written");
    }
  };
  const flush = (): Promise<void> => {
    writing = writing.then(() => (waiting.size + lost > 0 ? write() : undefined));
    return writing;
  };

  return {
    note: (entry) => {
      const key = JSON.stringify([entry.kind, entry.user, entry.device, entry.unit, entry.about]);
      const same = waiting.get(key);
      if (same) waiting.set(key, { ...same, times: (same.times ?? 1) + 1 });
      else if (waiting.size < MOST_WAITING) waiting.set(key, { ...entry, at: clock.now() });
      else lost += 1;
      if (isTimed) return;
      isTimed = true;
      timer.after(FLUSH_EVERY_MS, () => {
        isTimed = false;
        void flush();
      });
    },
    flush,
  };
};
