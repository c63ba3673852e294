import { scopeOf } from "../../domain/scope.ts";
import { PROTOCOL, type SyncAnswer, type SyncRequest } from "../../domain/wire.ts";
import { backedUpFiles, backedUpNumbers } from "../backup/register.ts";
import { deliveredFiles } from "../files/delivery.ts";
import { noticeRollback } from "../history/notice-rollback.ts";
import { twinFloorOf } from "../store/device-twins.ts";
import { pullRecords } from "./pull-records.ts";
import { saveHeartbeat } from "./save-heartbeat.ts";
import { subscribedScopes } from "./subscribed-scopes.ts";
import { type Sender, type TakeDeps, takeChanges } from "./take-changes.ts";

/** A request of which the changes are still as they came. */
export type ReceivedRequest = Omit<SyncRequest, "changes"> & { readonly changes: readonly unknown[] };

/** One round trip (S17): takes what is sent, and answers after the commit with what is new. */
export const syncRound = async (
  deps: TakeDeps,
  sender: Sender,
  request: ReceivedRequest,
): Promise<SyncAnswer> => {
  const { history } = deps;
  await noticeRollback(deps, { cursors: request.cursors, receipts: request.receipts ?? [] });
  // Before anything else: what a device says of itself counts, whatever becomes of what it sends (S47).
  const saysMore = await saveHeartbeat(history.db, sender, request.heartbeat, history.clock.now());
  // Changes that come along tell of themselves, once they are in.
  if (saysMore && request.changes.length === 0) history.news.tell(scopeOf(sender.actor.unit, "shared"), null);
  const { results, echoes } = await takeChanges(deps, sender, request.changes);

  const scopes = subscribedScopes(sender.actor, request.watch);
  const page = await pullRecords(history, scopes, request.cursors, echoes, deps.pageRecords);
  const { epoch, records, cursors, more } = page;
  const stored = await deliveredFiles(history.db, sender, request.files);
  const backedUp = await backedUpFiles(history.db, [...stored]);
  const seqFloor = await twinFloorOf(history.db, sender.device);
  return {
    protocol: PROTOCOL,
    epoch,
    serverTime: history.clock.now(),
    results: [...results],
    records: [...records],
    cursors: [...cursors],
    more,
    scopes: [...scopes],
    backedUp: await backedUpNumbers(history.db, scopes),
    unit: sender.actor.unit,
    ...(seqFloor > 0 ? { seqFloor } : {}),
    files: request.files.map((file) => ({
      file,
      isStored: stored.has(file),
      isBackedUp: backedUp.has(file),
    })),
  };
};
