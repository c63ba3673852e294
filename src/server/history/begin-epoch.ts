import type { Epoch } from "../../domain/change.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Log } from "../log.ts";
import { type EpochReason, replaceEpoch } from "../store/epoch.ts";
import type { History } from "./history.ts";

export interface EpochDeps {
  readonly history: History;
  readonly log: Log;
}

/**
 * Ends the history `over`, durably before this resolves, and tells the administrator. Phones will pull everything anew
 * and send again what they keep (S9). When another request or process was faster, its new history holds.
 */
export const beginEpoch = async (
  { history, log }: EpochDeps,
  over: Epoch,
  reason: EpochReason,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<Epoch> => {
  const begun = await replaceEpoch(history.db, over, reason, history.clock.now());
  if (begun) {
    await identityDb(history.db)
      .insertInto("journal")
      .values({
        at: begun.beganAt,
        event: "epochBegan",
        user: null,
        device: null,
        details: JSON.stringify({ epoch: begun.epoch, over, reason, ...facts }),
      })
      .execute();
    log.error({ epoch: begun.epoch, over, reason, ...facts }, "the database went back: a new epoch began");
  }
  return await history.currentEpoch(history.db);
};
