import type { ScopeId } from "../../domain/scope.ts";
import type { Log } from "../log.ts";
import { readHeads } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";
import type { Timer } from "../timer.ts";
import type { News } from "./news.ts";

export interface HeadWatchDeps {
  readonly db: Database;
  readonly news: News;
  readonly timer: Timer;
  readonly log: Log;
}

/** One small query in so long, and only while somebody listens. */
export const LOOK_EVERY_MS = 5_000;

/**
 * Tells what other processes on the same database have written: another server on PostgreSQL, a command of the terminal.
 * It compares how far each scope has come; what this process wrote itself it has heard already. Returns how to stop.
 */
export const watchHeads = ({ db, news, timer, log }: HeadWatchDeps): (() => void) => {
  const known = new Map<string, number>();
  let isFirst = true;
  let isOver = false;
  let cancel = (): void => {};

  const stopHearing = news.watch((scope, head) => {
    if (head !== null) known.set(scope, head);
  });
  const look = async (): Promise<void> => {
    try {
      const heads = await readHeads(db);
      if (isOver) return;
      for (const [scope, head] of Object.entries(heads)) {
        if (isFirst && !known.has(scope)) known.set(scope, head);
        // Not «higher»: a history that went back is news too.
        else if (known.get(scope) !== head) news.tell(scope as ScopeId, head);
      }
      isFirst = false;
    } catch (error) {
      log.warn({ err: error }, "could not look for what other processes have written");
    }
    if (!isOver) cancel = timer.after(LOOK_EVERY_MS, () => void look());
  };
  void look();
  return () => {
    isOver = true;
    cancel();
    stopHearing();
  };
};
