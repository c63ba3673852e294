import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { canonicalJson, isSameJson, type Json } from "../../domain/canonical-json.ts";
import {
  Change,
  type CollectionName,
  type Epoch,
  type RecordId,
  SCHEMA_VERSION,
} from "../../domain/change.ts";
import { readChange } from "../../domain/collections.ts";
import { Sha256 } from "../../domain/hash.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { DeviceId, UserId } from "../../domain/user.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";
import type { History } from "./history.ts";
import { openLedger, type ScopeLedger } from "./scope-ledger.ts";

/** Author of what the server itself writes: people, plans, units. */
export const SYSTEM_USER = UserId.parse("00000000-0000-4000-8000-000000000001");
export const SYSTEM_DEVICE = DeviceId.parse("00000000-0000-4000-8000-000000000002");

/** A record that the server writes for everyone who may read the scope. */
export interface PublishedRecord {
  readonly scope: ScopeId;
  readonly collection: CollectionName;
  readonly id: RecordId;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Publishes in one transaction; what is there already with the same values is left as it is. */
export const publishRecords = (history: History, records: readonly PublishedRecord[]): Promise<void> =>
  inTransaction(history.db, (tx) => publishWithin(tx, history, records));

/** As {@link publishRecords}, as part of a transaction that also writes something else (a user with its record). */
export const publishWithin = async (
  tx: Tx,
  history: History,
  records: readonly PublishedRecord[],
): Promise<void> => {
  const scopes = [...new Set(records.map((record) => record.scope))].sort();
  for (const scope of scopes) {
    const ledger = await openLedger(tx, history, scope);
    for (const record of records) if (record.scope === scope) await publishOne(ledger, history, record);
    await ledger.close();
  }
};

const publishOne = async (
  ledger: ScopeLedger,
  history: History,
  { scope, collection, id, fields }: PublishedRecord,
): Promise<void> => {
  const record = await ledger.find(collection, id);
  const values = record ? valuesOf(record) : null;
  const read = readChange({ collection, fields }, values);
  if (!read.ok) throw new Error(`cannot publish ${collection} ${id}: ${JSON.stringify(read.error)}`);

  const news = Object.fromEntries(
    Object.entries(read.value).filter(([name, value]) => !values || !isSameJson(values[name], value)),
  );
  if (record && Object.keys(news).length === 0) return;

  const change = systemChange(history, ledger.epoch, record, { scope, collection, id, fields: news });
  const body = canonicalJson(change as unknown as Json);
  const hash = Sha256.parse(createHash("sha256").update(body, "utf8").digest("hex"));
  await ledger.enter({ change, body, hash }, news, change.at);
};

/** A change whose author has seen all that is there, so that it follows whatever any clock says. */
const systemChange = (
  history: History,
  epoch: Epoch,
  record: MergedRecord | null,
  published: PublishedRecord,
): Change => {
  const now = history.clock.now();
  return Change.parse({
    id: v7(),
    device: SYSTEM_DEVICE,
    seq: (record?.number ?? 0) + 1,
    user: SYSTEM_USER,
    scope: published.scope,
    collection: published.collection,
    recordId: published.id,
    fields: published.fields,
    base: record ? { epoch, number: record.number } : { epoch: null, number: 0 },
    at: now,
    clockOffsetMs: 0,
    schemaVersion: SCHEMA_VERSION,
  });
};
