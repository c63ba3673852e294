import type { Epoch } from "../../domain/change.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { createJournal } from "../auth/journal.ts";
import type { Log } from "../log.ts";
import { type EpochReason, replaceEpoch } from "../store/epoch.ts";
import type { History } from "./history.ts";
import type { JournalLine } from "./journal-book.ts";
import { publishReplayed, replayJournal } from "./replay-journal.ts";

export interface EpochDeps {
  readonly history: History;
  readonly log: Log;
}

/**
 * Ends the history `over`, durably before this resolves, brings back from the journal what must not be undone, and tells
 * the administrator. Phones will pull everything anew and send again what they keep (S9). When another request or process
 * was faster, its new history holds.
 */
export const beginEpoch = async (
  { history, log }: EpochDeps,
  over: Epoch,
  reason: EpochReason,
  facts: Readonly<Record<string, string | number>> = {},
  lines: readonly JournalLine[] = history.book.read(),
): Promise<Epoch> => {
  const replayed = await replayJournal(history, lines);
  const begun = await replaceEpoch(history.db, over, reason, history.clock.now());
  if (begun) {
    const details = { epoch: begun.epoch, over, reason, replayed, ...facts };
    await createJournal(identityDb(history.db), history.clock, history.book).write({
      event: "epochBegan",
      details,
      epoch: { ...begun, heads: { ...begun.heads } },
    });
    log.error(details, "the database went back: a new epoch began");
  }
  const now = await history.currentEpoch(history.db);
  if (replayed > 0) await publishReplayed(history, lines);
  return now;
};
