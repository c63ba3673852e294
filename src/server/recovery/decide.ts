import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import { Change, type ChangeId, SCHEMA_VERSION } from "../../domain/change.ts";
import { type ChangeFault, readChange } from "../../domain/collections.ts";
import { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import { type Actor, may } from "../../domain/permission.ts";
import { WireRecord } from "../../domain/record.ts";
import type { RecoveryItem } from "../../domain/recovery.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { unitOfScope } from "../../domain/scope.ts";
import type { UserId } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { findUser } from "../auth/users.ts";
import type { History } from "../history/history.ts";
import { SYSTEM_DEVICE, SYSTEM_USER } from "../history/publish.ts";
import { openLedger, type ScopeLedger } from "../history/scope-ledger.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Tx } from "../store/open-database.ts";
import { findRecord, recordToWire } from "../store/record-rows.ts";
import { lostFields } from "./lost-fields.ts";

/** Items in one list; the next ones come when these are decided. */
const MAX_LISTED = 200;

interface WaitingOffer {
  readonly id: Sha256;
  readonly record: WireRecord;
  readonly offeredBy: UserId;
  readonly offeredAt: Instant;
}

/** What waits and this administrator may decide, oldest first; what its author has sent again meanwhile does not. */
export const listRecovery = async (db: Database, actor: Actor): Promise<readonly RecoveryItem[]> => {
  await settleReturned(db);
  const rows = await db
    .selectFrom("recovery")
    .selectAll()
    .where("state", "=", "waiting")
    .orderBy("offered_at")
    .orderBy("id")
    .limit(MAX_LISTED)
    .execute();
  const items: RecoveryItem[] = [];
  for (const row of rows) {
    const { id, record, offeredBy, offeredAt } = toOffer(row);
    if (!mayDecide(actor, record)) continue;
    const current = await findRecord(db, record.scope, record.collection, record.id);
    const known = await findUser(identityDb(db), offeredBy);
    items.push({
      id,
      record,
      current: current ? recordToWire(current) : null,
      offeredBy: { id: offeredBy, name: known?.user.name ?? "" },
      offeredAt,
    });
  }
  return items;
};

/** Offers looked at in one go. */
const MAX_SETTLED = 1000;

/** Phones bring what others have lost before those others come by themselves; then nobody needs to decide. */
const settleReturned = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    const rows = await tx
      .selectFrom("recovery")
      .selectAll()
      .where("state", "=", "waiting")
      .orderBy("offered_at")
      .limit(MAX_SETTLED)
      .execute();
    for (const row of rows)
      if ((await lostFields(tx, toOffer(row).record)).length === 0)
        await tx
          .updateTable("recovery")
          .set({ state: "discarded", reason: "returned" })
          .where("id", "=", row.id)
          .execute();
  });

export type TakeInFault = { readonly kind: "notFound" } | ChangeFault;

/**
 * Takes an offer in: a change of the system, made with all that is there now in view, so that it follows. Who offered it
 * stays written beside the offer and in the journal.
 */
export const takeIn = (
  history: History,
  actor: Actor,
  id: Sha256,
): Promise<Result<{ readonly offeredBy: UserId; readonly change: ChangeId | null }, TakeInFault>> =>
  inTransaction(history.db, async (tx) => {
    const offer = await findWaiting(tx, actor, id);
    if (!offer) return err({ kind: "notFound" });
    const ledger = await openLedger(tx, history, offer.record.scope);
    const entered = await enter(tx, ledger, history, offer);
    if (!entered.ok) return entered;
    await ledger.close();
    await decide(tx, id, {
      state: "taken",
      actor,
      at: history.clock.now(),
      reason: null,
      change: entered.value,
    });
    return ok({ offeredBy: offer.offeredBy, change: entered.value });
  });

export const discard = (
  { db, clock }: Pick<History, "db" | "clock">,
  actor: Actor,
  id: Sha256,
  reason: string,
): Promise<UserId | null> =>
  inTransaction(db, async (tx) => {
    const offer = await findWaiting(tx, actor, id);
    if (!offer) return null;
    await decide(tx, id, { state: "discarded", actor, at: clock.now(), reason, change: null });
    return offer.offeredBy;
  });

const enter = async (
  tx: Tx,
  ledger: ScopeLedger,
  history: History,
  { record: { scope, collection, id, values: offered } }: WaitingOffer,
): Promise<Result<ChangeId | null, ChangeFault>> => {
  const record = await ledger.find(collection, id);
  const values = record ? valuesOf(record) : null;
  const lost = new Set(await lostFields(tx, { scope, collection, id, values: offered }));
  const wanted = Object.entries(offered).filter(([name]) => record === null || lost.has(name));
  const read = readChange({ collection, fields: Object.fromEntries(wanted) }, values);
  if (!read.ok) return read;
  if (record && wanted.length === 0) return ok(null);
  const change = changeOf(history, ledger, record, { scope, collection, id, fields: read.value });
  const body = canonicalJson(change as unknown as Json);
  const hash = Sha256.parse(createHash("sha256").update(body, "utf8").digest("hex"));
  await ledger.enter({ change, body, hash }, read.value, change.at);
  return ok(change.id);
};

const changeOf = (
  { clock }: History,
  { epoch }: ScopeLedger,
  record: MergedRecord | null,
  {
    scope,
    collection,
    id,
    fields,
  }: Pick<WireRecord, "scope" | "collection" | "id"> & {
    readonly fields: Readonly<Record<string, Json>>;
  },
): Change =>
  Change.parse({
    id: v7(),
    device: SYSTEM_DEVICE,
    seq: (record?.number ?? 0) + 1,
    user: SYSTEM_USER,
    scope,
    collection,
    recordId: id,
    fields,
    base: record ? { epoch, number: record.number } : { epoch: null, number: 0 },
    at: clock.now(),
    clockOffsetMs: 0,
    schemaVersion: SCHEMA_VERSION,
  });

const findWaiting = async (tx: Tx, actor: Actor, id: Sha256): Promise<WaitingOffer | null> => {
  const row = await tx
    .selectFrom("recovery")
    .selectAll()
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  const offer = row ? toOffer(row) : null;
  return offer && mayDecide(actor, offer.record) ? offer : null;
};

const mayDecide = (actor: Actor, { scope }: Pick<WireRecord, "scope">): boolean =>
  may(actor, { kind: "manageUsers", unit: unitOfScope(scope) });

const toOffer = (row: {
  readonly id: Sha256;
  readonly body: string;
  readonly offered_by: UserId;
  readonly offered_at: Instant;
}): WaitingOffer => ({
  id: row.id,
  record: WireRecord.parse(JSON.parse(row.body)),
  offeredBy: row.offered_by,
  offeredAt: row.offered_at,
});

const decide = async (
  tx: Tx,
  id: Sha256,
  decision: {
    readonly state: "taken" | "discarded";
    readonly actor: Actor;
    readonly at: Instant;
    readonly reason: string | null;
    readonly change: ChangeId | null;
  },
): Promise<void> => {
  await tx
    .updateTable("recovery")
    .set({
      state: decision.state,
      decided_by: decision.actor.user,
      decided_at: decision.at,
      reason: decision.reason,
      change: decision.change,
    })
    .where("id", "=", id)
    .execute();
};
