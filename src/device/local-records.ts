import type { Change } from "../domain/change.ts";
import type { ScopeId } from "../domain/scope.ts";
import { type OverlaidRecord, overlay } from "../sync/overlay.ts";
import { fromRecordRow } from "./from-record-row.ts";
import type { OutboxRow, PhoneDb, RecordRow, SetAsideRow } from "./phone-db.ts";
import { rowsOfActivities } from "./rows-of-activities.ts";

/** Rows of the mirror and of this phone's own changes that one index gave. */
export interface LocalRows {
  readonly records: readonly RecordRow[];
  readonly outbox: readonly OutboxRow[];
  readonly setAside: readonly SetAsideRow[];
}

/** Everything that belongs to these activities, the activities included. */
export const rowsAround = (db: PhoneDb, activities: readonly string[]): Promise<LocalRows> => {
  const ids = [...activities].sort();
  return db.transaction("r", db.records, db.outbox, db.setAside, async () => {
    const [records, outbox, setAside] = await Promise.all([
      rowsOfActivities(db.records, ids),
      rowsOfActivities(db.outbox, ids),
      rowsOfActivities(db.setAside, ids),
    ]);
    return { records, outbox, setAside };
  });
};

/** Ids of activities of a scope that have, or on this phone ever had, a day within the span. */
export const activitiesOnDays = async (
  db: PhoneDb,
  scope: ScopeId,
  from: string,
  to: string,
): Promise<readonly string[]> => {
  const low = ["activity", scope, from];
  const high = ["activity", scope, to];
  const [records, outbox, setAside] = await Promise.all([
    db.records.where("[collection+scope+on]").between(low, high, true, true).toArray(),
    db.outbox.where("[collection+scope+on]").between(low, high, true, true).toArray(),
    db.setAside.where("[collection+scope+on]").between(low, high, true, true).toArray(),
  ]);
  return uniqueActivities([...records, ...outbox, ...setAside]);
};

/** Ids of activities of a task within the span of `task|day` keys. */
export const activitiesOfTask = async (
  db: PhoneDb,
  fromKey: string,
  toKey: string,
): Promise<readonly string[]> => {
  const [records, outbox, setAside] = await Promise.all([
    db.records.where("taskDays").between(fromKey, toKey, true, true).toArray(),
    db.outbox.where("taskDays").between(fromKey, toKey, true, true).toArray(),
    db.setAside.where("taskDays").between(fromKey, toKey, true, true).toArray(),
  ]);
  return uniqueActivities([...records, ...outbox, ...setAside]);
};

const uniqueActivities = (rows: readonly { readonly activity?: string }[]): readonly string[] => [
  ...new Set(rows.flatMap(({ activity }) => (activity === undefined ? [] : [activity]))),
];

/** What a screen shows of these rows. */
export const overlaid = ({ records, outbox, setAside }: LocalRows): readonly OverlaidRecord[] => {
  const known = new Set(records.map(({ key }) => key));
  const isShown = (row: SetAsideRow): boolean =>
    // The server has a quarantined change: once it sends the record, its word holds.
    row.status === "rejected" || !known.has(row.key);
  const changes: readonly Change[] = [...outbox, ...setAside.filter(isShown)].map(({ change }) => change);
  return overlay(records.map(fromRecordRow), changes);
};

/** One record by its key, as a screen shows it; null when this phone has nothing of it. */
export const findRecord = async (db: PhoneDb, key: string): Promise<OverlaidRecord | null> => {
  const [record, outbox, setAside] = await Promise.all([
    db.records.get(key),
    db.outbox.where("key").equals(key).toArray(),
    db.setAside.where("key").equals(key).toArray(),
  ]);
  const [found] = overlaid({ records: record ? [record] : [], outbox, setAside });
  return found ?? null;
};
