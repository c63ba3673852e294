import type { NewChange } from "../../device/append-changes.ts";
import { findRecord, rowsAround } from "../../device/local-records.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { recordKey } from "../../domain/record.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone } from "./phone-session.ts";

/** The record of an activity, deleted or not. */
export const findActivity = async (phone: OpenPhone, id: ActivityId): Promise<OverlaidRecord | null> => {
  const rows = await rowsAround(phone.db, [id]);
  const [any] = [...rows.records, ...rows.outbox, ...rows.setAside].filter(
    ({ collection }) => collection === "activity",
  );
  return any ? findRecord(phone.db, recordKey({ scope: any.scope, collection: "activity", id })) : null;
};

/** A change of a record that is there, by an author who sees it as it is now. */
export const changeOf = (
  record: OverlaidRecord,
  fields: Readonly<Record<string, Json>>,
  activity: string | null = null,
): NewChange => ({
  id: newId(),
  scope: record.scope,
  collection: record.collection,
  recordId: record.id,
  fields,
  seen: record.seen,
  activity: record.collection === "activity" ? record.id : activity,
});

/** The change that makes a record. */
export const newRecord = (
  scope: ScopeId,
  collection: string,
  fields: Readonly<Record<string, Json>>,
  activity: string,
  recordId: RecordId = newId(),
): NewChange => ({
  id: newId(),
  scope,
  collection,
  recordId,
  fields,
  seen: { epoch: null, number: 0 },
  activity,
});
