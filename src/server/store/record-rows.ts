import type { Selectable } from "kysely";
import * as z from "zod/mini";
import { ActivityKind } from "../../domain/activity/kind.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { ChangeId, type RecordId } from "../../domain/change.ts";
import { Instant } from "../../domain/instant.ts";
import { type MergedRecord, overtakenIn, valuesOf } from "../../domain/merge.ts";
import { projectionOf } from "../../domain/projection.ts";
import type { WireRecord } from "../../domain/record.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { DeviceId, UserId } from "../../domain/user.ts";
import type { Reader, Tx } from "./open-database.ts";
import type { Tables } from "./tables.ts";

type RecordRow = Selectable<Tables["records"]>;

const FieldRow = z.object({
  // Checked when it was taken; a collection may have learned more since.
  value: z.custom<Json>((value) => value !== undefined),
  number: z.int(),
  effectiveAt: Instant,
  change: ChangeId,
  device: DeviceId,
  seq: z.int(),
  overtakenAt: z.optional(z.int()),
});

const RecordState = z.object({
  fields: z.record(z.string(), FieldRow),
  createdBy: UserId,
  createdAt: Instant,
  updatedBy: UserId,
  updatedAt: Instant,
});

export const rowToRecord = (
  row: Pick<RecordRow, "scope" | "collection" | "id" | "number" | "state">,
): MergedRecord => ({
  scope: row.scope,
  collection: row.collection,
  id: row.id,
  number: row.number,
  ...RecordState.parse(JSON.parse(row.state)),
});

const recordToRow = (record: MergedRecord): RecordRow => {
  const { scope, collection, id, number, ...state } = record;
  const values = valuesOf(record);
  const { on, activity } = projectionOf(collection, values);
  const kind = ActivityKind.safeParse(values["kind"]);
  return {
    scope,
    collection,
    id,
    number,
    state: JSON.stringify(state),
    on_day: on,
    activity,
    kind: kind.success ? kind.data : null,
    deleted: values["deleted"] === true ? 1 : 0,
  };
};

export const recordToWire = (record: MergedRecord): WireRecord => {
  const { fields: _fields, ...facts } = record;
  const overtaken = overtakenIn(record);
  return {
    ...facts,
    values: valuesOf(record),
    ...(Object.keys(overtaken).length > 0 ? { overtaken } : {}),
  };
};

export const findRecord = async (
  db: Reader,
  scope: ScopeId,
  collection: string,
  id: RecordId,
): Promise<MergedRecord | null> => {
  const row = await db
    .selectFrom("records")
    .selectAll()
    .where("scope", "=", scope)
    .where("collection", "=", collection)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? rowToRecord(row) : null;
};

export const saveRecord = async (tx: Tx, record: MergedRecord): Promise<void> => {
  const row = recordToRow(record);
  await tx
    .insertInto("records")
    .values(row)
    .onConflict((conflict) => conflict.columns(["scope", "collection", "id"]).doUpdateSet(row))
    .execute();
};
