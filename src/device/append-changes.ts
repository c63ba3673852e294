import type { Json } from "../domain/canonical-json.ts";
import { type Change, type ChangeId, type RecordId, SCHEMA_VERSION } from "../domain/change.ts";
import type { Instant } from "../domain/instant.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { DeviceId, UserId } from "../domain/user.ts";
import { changeKey } from "../sync/overlay.ts";
import { utf8Length } from "../sync/utf8-length.ts";
import type { Seen } from "./draft-row.ts";
import { readMeta, writeMeta } from "./meta.ts";
import type { OutboxRow, PhoneDb } from "./phone-db.ts";
import { indexColumns } from "./projection.ts";

/** Who makes a change, where. */
export interface Author {
  readonly user: UserId;
  readonly device: DeviceId;
}

/** What somebody wants to change, before it gets its number. */
export interface NewChange {
  readonly id: ChangeId;
  readonly scope: ScopeId;
  readonly collection: string;
  readonly recordId: RecordId;
  readonly fields: Readonly<Record<string, Json>>;
  readonly seen: Seen;
  /** The activity around it, when the fields do not say. */
  readonly activity: string | null;
  /** The whole record as its author will see it, so that it is found by fields that this change leaves alone. */
  readonly whole?: Readonly<Record<string, Json>>;
}

/** Tables that a transaction around {@link appendChanges} must hold. */
export const outboxTables = (db: PhoneDb) => [db.outbox, db.meta] as const;

/**
 * Puts changes into the outbox and counts them up without gaps. To be called inside a transaction over at least
 * {@link outboxTables}: number and entry are written together or not at all.
 */
export const appendChanges = async (
  db: PhoneDb,
  author: Author,
  at: Instant,
  wanted: readonly NewChange[],
): Promise<readonly Change[]> => {
  const there = new Set(
    (
      await db.outbox
        .where("id")
        .anyOf(wanted.map(({ id }) => id))
        .toArray()
    ).map(({ id }) => id),
  );
  // A connection may be lost after the commit: the retry finds its own work and adds nothing.
  const missing = wanted.filter(({ id }) => !there.has(id));
  const last = (await readMeta(db, "seq")) ?? 0;
  const clockOffsetMs = (await readMeta(db, "clockOffsetMs")) ?? null;
  const rows = missing.map((change, index) =>
    toOutboxRow(
      {
        id: change.id,
        device: author.device,
        seq: last + 1 + index,
        user: author.user,
        scope: change.scope,
        collection: change.collection,
        recordId: change.recordId,
        fields: { ...change.fields },
        base: { epoch: change.seen.epoch, number: change.seen.number },
        at,
        clockOffsetMs,
        schemaVersion: SCHEMA_VERSION,
      },
      change.activity,
      change.whole,
    ),
  );
  await db.outbox.bulkAdd(rows);
  await writeMeta(db, "seq", last + rows.length);
  return rows.map(({ change }) => change);
};

export const toOutboxRow = (
  change: Change,
  activity: string | null,
  whole: Readonly<Record<string, Json>> = {},
): OutboxRow => ({
  seq: change.seq,
  id: change.id,
  key: changeKey(change),
  scope: change.scope,
  collection: change.collection,
  recordId: change.recordId,
  sizeBytes: utf8Length(JSON.stringify(change)),
  change,
  ...indexColumns(change.collection, change.scope, change.recordId, { ...whole, ...change.fields }, activity),
});
