import { randomBytes } from "node:crypto";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { Change, Epoch, RecordId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import { effectiveTimeOf, type MergedRecord, mergeChange, valuesOf } from "../../domain/merge.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Receipt } from "../../domain/wire.ts";
import { logChange, type SentChange } from "../store/change-log.ts";
import { createTwinReader } from "../store/device-twins.ts";
import { readEpochs } from "../store/epoch.ts";
import { saveEvidenceFiles } from "../store/evidence-files.ts";
import { afterCommit, inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";
import { findRecord, saveRecord } from "../store/record-rows.ts";
import { lockScope, saveHead } from "../store/scope-lock.ts";
import { recomputeSummaries } from "../store/summaries/recompute-summaries.ts";
import type { History } from "./history.ts";
import { seenIn } from "./lineage.ts";

/** What became of a change that was merged. */
export interface Entered {
  readonly before: MergedRecord | null;
  readonly after: MergedRecord;
  readonly receipt: Receipt;
}

/** The book of one scope, open and locked for the length of one transaction. */
export interface ScopeLedger {
  /** The history that this transaction writes. */
  readonly epoch: Epoch;
  readonly find: (collection: string, id: RecordId) => Promise<MergedRecord | null>;
  /** Merges, numbers and logs a change that was judged good; `fields` are its values as they are to be stored. */
  readonly enter: (
    sent: SentChange,
    fields: Readonly<Record<string, Json>>,
    receivedAt: Instant,
  ) => Promise<Entered>;
  /** Writes the head and brings summaries up to date; the last step before the commit. */
  readonly close: () => Promise<void>;
}

const MARK_BYTES = 9;

export const openLedger = async (tx: Tx, history: History, scope: ScopeId): Promise<ScopeLedger> => {
  const { seal, clock, news } = history;
  const headBefore = await lockScope(tx, scope);
  const epoch = await history.currentEpoch(tx);
  const activities = new Set<ActivityId>();
  const twins = createTwinReader(tx);
  let head = headBefore;

  const seenBy = async (change: Change): Promise<Change["base"]> => {
    const { base } = change;
    const isPlain = base.epoch === null || (base.epoch === epoch && base.number <= head);
    return isPlain ? base : seenIn(await readEpochs(tx), epoch, head, change);
  };

  const find: ScopeLedger["find"] = (collection, id) => findRecord(tx, scope, collection, id);

  const enter: ScopeLedger["enter"] = async (sent, fields, receivedAt) => {
    const { change } = sent;
    const before = await find(change.collection, change.recordId);
    const base = await seenBy(change);
    head += 1;
    const effectiveAt = effectiveTimeOf(change, clock.now());
    const stamp = { epoch, number: head, effectiveAt, receivedAt };
    const seen = { ...stamp, twinFloor: await twins.floorOf(change.device) };
    const { record, lost } = mergeChange(before, { ...change, base, fields }, seen);
    const receipt = seal.receipt({ change: change.id, scope, ...stamp, lost: [...lost] });
    await saveRecord(tx, record);
    await logChange(tx, sent, receipt, randomBytes(MARK_BYTES).toString("base64url"));
    if (record.collection === "evidence") await saveEvidenceFiles(tx, record);
    const activity = activityOf(record);
    if (activity) activities.add(activity);
    return { before, after: record, receipt };
  };

  const close = async (): Promise<void> => {
    if (head !== headBefore) await saveHead(tx, scope, head);
    await recomputeSummaries(tx, scope, activities);
    // Also where nothing was merged: what waits beside the book may have become more or less.
    afterCommit(tx, () => news.tell(scope, head));
  };

  return { epoch, find, enter, close };
};

/** Runs `work` on the scope's book in a transaction of its own; a failure leaves nothing behind. It may run twice. */
export const withLedger = <Value>(
  history: History,
  scope: ScopeId,
  work: (ledger: ScopeLedger, tx: Tx) => Promise<Value>,
): Promise<Value> =>
  inTransaction(history.db, async (tx) => {
    const ledger = await openLedger(tx, history, scope);
    const value = await work(ledger, tx);
    await ledger.close();
    return value;
  });

/** The activity whose summary a record has part in. */
const activityOf = (record: MergedRecord): ActivityId | null => {
  const id = record.collection === "activity" ? record.id : valuesOf(record)["activity"];
  const parsed = ActivityId.safeParse(id);
  return parsed.success ? parsed.data : null;
};
