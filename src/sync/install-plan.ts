import { isSameJson } from "../domain/canonical-json.ts";
import type { Change, ChangeId, Epoch } from "../domain/change.ts";
import { recordKey } from "../domain/record.ts";
import { assertNever } from "../domain/result.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { Cursor } from "../domain/wire.ts";
import { layOwnChange } from "./own-change.ts";
import type { Exchange, KeptChange, MirrorRow, SetAsideChange } from "./ports.ts";
import type { UnreadableRecord } from "./read-answer.ts";

/** What a store must read, in the same transaction, before an answer is laid down. */
export interface InstallSnapshot {
  readonly epoch: Epoch | null;
  readonly cursors: ReadonlyMap<ScopeId, Cursor>;
  /** Rows of the answer's records and of the changes with a result. */
  readonly rows: ReadonlyMap<string, MirrorRow>;
  /** Entries of the outbox among the changes with a result. */
  readonly waiting: ReadonlyMap<ChangeId, Change>;
  /** Scopes with changes in the outbox or set aside, those of `waiting` included. */
  readonly busyScopes: ReadonlySet<ScopeId>;
}

/** What a store must write, all of it or nothing. */
export interface InstallPlan {
  /**
   * The server's history broke: what it had acknowledged or kept apart goes back into the outbox, every cursor is
   * dropped, and files that it had are asked for again.
   */
  readonly newEpoch: Epoch | null;
  readonly acknowledged: readonly KeptChange[];
  readonly setAside: readonly SetAsideChange[];
  readonly rows: readonly MirrorRow[];
  /** Rows of a history that is over, replaced by `rows` that say something else: kept until they were offered (S39). */
  readonly outlived: readonly MirrorRow[];
  readonly unreadable: readonly UnreadableRecord[];
  readonly cursors: readonly Cursor[];
  /** Scopes that this user may no longer read: their records and cursors go together. */
  readonly dropScopes: readonly ScopeId[];
  /**
   * Everything of this history is here: rows of another one, which stood in for it until now so that no screen was ever
   * empty, are moved away, to be offered.
   */
  readonly isComplete: boolean;
}

const NOTHING: InstallPlan = {
  newEpoch: null,
  acknowledged: [],
  setAside: [],
  rows: [],
  outlived: [],
  unreadable: [],
  cursors: [],
  dropScopes: [],
  isComplete: false,
};

/** Decides from values alone what an answer changes on this phone. */
export const planInstall = (snapshot: InstallSnapshot, exchange: Exchange): InstallPlan => {
  const { answer } = exchange;
  const isOtherHistory = answer.epoch !== snapshot.epoch;
  // Another runner has meanwhile moved to a new history: this answer speaks of one that is over.
  if (isOtherHistory && snapshot.epoch !== exchange.epoch) return NOTHING;

  const settled = settle(snapshot, exchange);
  const newEpoch = isOtherHistory ? answer.epoch : null;
  // Nothing is said of any scope: only results count, and what is here stays as it is (S46). A history that broke may have
  // lost what was handed in.
  if (answer.revoked) {
    const rows = rowsOf(snapshot, exchange, settled.acknowledged, new Set());
    return { ...NOTHING, newEpoch, ...settled, rows };
  }
  const held = new Set<ScopeId>(answer.scopes);
  const current = currentScopes(snapshot, exchange, isOtherHistory);
  const cursors = answer.cursors.filter(
    (cursor) =>
      current.has(cursor.scope) &&
      (isOtherHistory || cursor.number >= (snapshot.cursors.get(cursor.scope)?.number ?? 0)),
  );
  // A row without a cursor would never be dropped: of a scope that is no longer theirs nothing is laid down anew (S7).
  const stays = (scope: ScopeId): boolean =>
    held.has(scope) || (!isOtherHistory && snapshot.cursors.has(scope));
  const acknowledged = settled.acknowledged.filter(({ change }) => stays(change.scope));
  const rows = rowsOf(snapshot, exchange, acknowledged, current);
  return {
    newEpoch,
    ...settled,
    rows,
    outlived: outlivedBy(rows, snapshot),
    unreadable: answer.unreadable,
    cursors,
    dropScopes: [...snapshot.cursors.keys()].filter(
      (scope) => !held.has(scope) && !snapshot.busyScopes.has(scope),
    ),
    isComplete: !answer.more,
  };
};

const settle = (
  { waiting }: InstallSnapshot,
  { answer }: Exchange,
): Pick<InstallPlan, "acknowledged" | "setAside"> => {
  const acknowledged: KeptChange[] = [];
  const setAside: SetAsideChange[] = [];
  for (const result of answer.results) {
    const change = waiting.get(result.id);
    if (!change) continue;
    switch (result.status) {
      case "applied":
      case "duplicate":
        acknowledged.push({ change, receipt: result.receipt });
        break;
      case "rejected":
      case "quarantined":
        setAside.push({ change, status: result.status, code: result.code, reason: result.reason });
        break;
      default:
        assertNever(result);
    }
  }
  return { acknowledged, setAside };
};

/** Scopes whose cursor is still the one that was sent: only for these do page and cursor go in. */
const currentScopes = (
  snapshot: InstallSnapshot,
  { request, answer }: Exchange,
  isOtherHistory: boolean,
): ReadonlySet<ScopeId> => {
  const sent = new Map(request.cursors.map((cursor) => [cursor.scope, cursor]));
  const scopes = new Set([...answer.scopes, ...answer.cursors.map(({ scope }) => scope)]);
  if (isOtherHistory) return scopes;
  return new Set([...scopes].filter((scope) => isSameCursor(snapshot.cursors.get(scope), sent.get(scope))));
};

const isSameCursor = (left: Cursor | undefined, right: Cursor | undefined): boolean =>
  left?.number === right?.number && left?.epoch === right?.epoch;

const rowsOf = (
  snapshot: InstallSnapshot,
  { answer }: Exchange,
  acknowledged: readonly KeptChange[],
  current: ReadonlySet<ScopeId>,
): readonly MirrorRow[] => {
  const rows = new Map<string, MirrorRow>();
  const rowNow = (key: string): MirrorRow | undefined => rows.get(key) ?? snapshot.rows.get(key);
  const own = new Set(acknowledged.map(({ change }) => ownKey(change)));

  for (const record of answer.records) {
    const key = recordKey(record);
    const before = rowNow(key);
    const isNewer = before?.epoch !== answer.epoch || before.record.number <= record.number;
    if (isNewer && (current.has(record.scope) || own.has(key)))
      rows.set(key, { record, epoch: answer.epoch });
  }

  const reached = new Map(answer.cursors.map(({ scope, number }) => [scope, number]));
  for (const { change, receipt } of [...acknowledged].sort((a, b) => a.change.seq - b.change.seq)) {
    const key = ownKey(change);
    const hasSeenAll = current.has(change.scope) && (reached.get(change.scope) ?? 0) >= receipt.number;
    const laid = layOwnChange(rowNow(key), change, receipt, answer.epoch, hasSeenAll);
    if (laid) rows.set(key, laid);
  }
  return [...rows.values()];
};

const outlivedBy = (rows: readonly MirrorRow[], snapshot: InstallSnapshot): readonly MirrorRow[] =>
  rows.flatMap(({ record, epoch }) => {
    const before = snapshot.rows.get(recordKey(record));
    return before && before.epoch !== epoch && !isSameJson(before.record.values, record.values)
      ? [before]
      : [];
  });

const ownKey = (change: Change): string =>
  recordKey({ scope: change.scope, collection: change.collection, id: change.recordId });
