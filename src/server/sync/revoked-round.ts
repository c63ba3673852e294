import type { Sha256 } from "../../domain/hash.ts";
import { PROTOCOL, type Revoked, type SyncAnswer } from "../../domain/wire.ts";
import { backedUpFiles } from "../backup/register.ts";
import { deliveredFiles, destinationOf } from "../files/delivery.ts";
import { noticeRollback } from "../history/notice-rollback.ts";
import type { Database } from "../store/open-database.ts";
import { saveHeartbeat } from "./save-heartbeat.ts";
import type { ReceivedRequest } from "./sync-round.ts";
import { type Sender, type TakeDeps, takeChanges } from "./take-changes.ts";

/**
 * Of its own photos alone, which the server has: after a history that broke, those that it lost are to be handed in again.
 * Of files that nobody awaits from this device not a word is said.
 */
const ownFiles = async (
  db: Database,
  sender: Sender,
  asked: readonly Sha256[],
): Promise<SyncAnswer["files"]> => {
  const delivered = await deliveredFiles(db, { ...sender, isRevoked: false }, asked);
  const backedUp = await backedUpFiles(db, [...delivered]);
  const files: SyncAnswer["files"] = [];
  for (const file of asked)
    if ((await destinationOf(db, sender, file)) !== null)
      files.push({ file, isStored: delivered.has(file), isBackedUp: backedUp.has(file) });
  return files;
};

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
    files: await ownFiles(history.db, sender, request.files),
    revoked,
  };
};
