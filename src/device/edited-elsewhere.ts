import type { RecordId } from "../domain/change.ts";
import { recordKey } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { InstallPlan, InstallSnapshot } from "../sync/install-plan.ts";
import { changeKey } from "../sync/overlay.ts";
import type { Exchange, KeptChange } from "../sync/ports.ts";
import { keysToLookAt, toldElsewhere } from "../sync/told-elsewhere.ts";
import type { NoticeRow, PhoneDb } from "./phone-db.ts";

/**
 * Writes down which records another device wrote too (S5). To be called inside the transaction that installs an answer,
 * before its results are written: what is kept then was acknowledged earlier.
 */
export const noteElsewhere = async (
  db: PhoneDb,
  { acknowledged, rows }: InstallPlan,
  snapshot: InstallSnapshot,
  exchange: Exchange,
): Promise<void> => {
  const keys = [...keysToLookAt(exchange, snapshot.rows, acknowledged)];
  if (keys.length === 0) return;
  const [earlier, pending] = [await keptOf(db, keys), await pendingOf(db, keys, exchange)];
  const settled = byKey(acknowledged);
  const after = new Map(rows.map((row) => [recordKey(row.record), row]));
  const told = new Map((await db.notices.bulkGet(keys)).flatMap((row) => (row ? [[row.key, row]] : [])));
  for (const key of keys) {
    const own = { earlier: earlier.get(key) ?? [], settled: settled.get(key) ?? [] };
    if (own.earlier.length + own.settled.length === 0) continue;
    const before = snapshot.rows.get(key) ?? null;
    const turn = {
      ...own,
      before,
      after: after.get(key) ?? before,
      pending: pending.get(key) ?? new Set<string>(),
    };
    const next = toldElsewhere(turn, told.get(key) ?? null);
    if (next) await db.notices.put({ ...(await placeOf(db, key)), ...next, at: exchange.answer.serverTime });
    else if (told.has(key)) await db.notices.delete(key);
  }
};

const byKey = (changes: readonly KeptChange[]): ReadonlyMap<string, readonly KeptChange[]> => {
  const groups = new Map<string, KeptChange[]>();
  for (const kept of changes) {
    const key = changeKey(kept.change);
    groups.set(key, [...(groups.get(key) ?? []), kept]);
  }
  return groups;
};

const keptOf = async (
  db: PhoneDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptChange[]>> => {
  const receipts = await db.receipts
    .where("key")
    .anyOf([...keys])
    .toArray();
  const kept = await db.kept.bulkGet(receipts.map(({ seq }) => seq));
  return byKey(kept.filter((row) => row !== undefined));
};

/** Fields that wait in the outbox and were not part of this request. */
const pendingOf = async (
  db: PhoneDb,
  keys: readonly string[],
  { request }: Exchange,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const sent = new Set(request.changes.map(({ id }) => id));
  const fields = new Map<string, Set<string>>();
  const waiting = await db.outbox
    .where("key")
    .anyOf([...keys])
    .toArray();
  for (const { id, key, change } of waiting)
    if (!sent.has(id)) fields.set(key, new Set([...(fields.get(key) ?? []), ...Object.keys(change.fields)]));
  return fields;
};

const placeOf = async (
  db: PhoneDb,
  key: string,
): Promise<Pick<NoticeRow, "key" | "scope" | "collection" | "recordId" | "activity">> => {
  const [scope = "", collection = "", ...id] = key.split("|");
  const owned = await db.receipts.where("key").equals(key).first();
  return {
    key,
    scope: scope as ScopeId,
    collection,
    recordId: id.join("|") as RecordId,
    ...(owned?.activity === undefined ? {} : { activity: owned.activity }),
  };
};
