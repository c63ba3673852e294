import { PROTOCOL, type Revoked, type SyncAnswer } from "../../domain/wire.ts";
import { noticeRollback } from "../history/notice-rollback.ts";
import { saveHeartbeat } from "./save-heartbeat.ts";
import type { ReceivedRequest } from "./sync-round.ts";
import { type Sender, type TakeDeps, takeChanges } from "./take-changes.ts";

/** What a revoked device hears (S46): its changes are kept apart, and nothing is told of any scope. */
export const revokedRound = async (
  deps: TakeDeps,
  sender: Sender,
  request: ReceivedRequest,
  revoked: Revoked,
): Promise<SyncAnswer> => {
  const { history } = deps;
  // What a database that went back has lost is to be handed in again, and its cursors may be all that tells of it.
  await noticeRollback(deps, { cursors: request.cursors, receipts: request.receipts ?? [] });
  await saveHeartbeat(history.db, sender, request.heartbeat, history.clock.now());
  const { results } = await takeChanges(deps, { ...sender, isRevoked: true }, request.changes);
  return {
    protocol: PROTOCOL,
    epoch: history.epoch,
    serverTime: history.clock.now(),
    results: [...results],
    records: [],
    cursors: [],
    more: false,
    scopes: [],
    backedUp: {},
    files: [],
    revoked,
  };
};
