import { isSameJson, type Json } from "./canonical-json.ts";
import type { Change, ChangeId, Epoch, RecordId } from "./change.ts";
import { EARLIEST_INSTANT, type Instant, instant } from "./instant.ts";
import type { ScopeId } from "./scope.ts";
import type { DeviceId, UserId } from "./user.ts";

/** One field as the server knows it: value, and who set it when. */
export interface FieldState {
  readonly value: Json;
  /** Number in the scope of the change that set it. */
  readonly number: number;
  readonly effectiveAt: Instant;
  readonly change: ChangeId;
  readonly device: DeviceId;
  readonly seq: number;
  /** Number of the last change that replaced a value here which its author had not seen (S5). */
  readonly overtakenAt?: number | undefined;
}

/** A record with what is known per field. Only the server has this. */
export interface MergedRecord {
  readonly scope: ScopeId;
  readonly collection: string;
  readonly id: RecordId;
  readonly number: number;
  readonly fields: Readonly<Record<string, FieldState>>;
  readonly createdBy: UserId;
  readonly createdAt: Instant;
  readonly updatedBy: UserId;
  readonly updatedAt: Instant;
}

/** What the server adds to a change when it takes it. */
export interface Stamp {
  readonly epoch: Epoch;
  readonly number: number;
  readonly effectiveAt: Instant;
  readonly receivedAt: Instant;
  /** Up to this number of the change's device a copy of its database has used them too (S53). */
  readonly twinFloor?: number;
}

export interface Merged {
  readonly record: MergedRecord;
  /** Fields of this change that did not become the value; they stay in history. */
  readonly lost: readonly string[];
  /** Values of other authors that this change replaced without having seen them. */
  readonly overtook: readonly { readonly field: string; readonly change: ChangeId }[];
}

/**
 * Device time corrected by the offset known then, never later than the server's now: a phone in 2099 does not win. A sum
 * before all time becomes the beginning of time: it is stored, and must be an instant when it is read again.
 */
export const effectiveTimeOf = (change: Change, now: Instant): Instant =>
  instant(Math.max(EARLIEST_INSTANT, Math.min(change.at + (change.clockOffsetMs ?? 0), now)));

/**
 * Lays one change over a record, field by field (sync rules S10–S14). Pure, and only the server calls it.
 * A change that follows wins whatever any clock says; among those that collide the later effective time wins.
 */
export const mergeChange = (record: MergedRecord | null, change: Change, stamp: Stamp): Merged => {
  const fields: Record<string, FieldState> = { ...record?.fields };
  const lost: string[] = [];
  const overtook: { field: string; change: ChangeId }[] = [];

  for (const [name, value] of Object.entries(change.fields)) {
    const current = record?.fields[name];
    const outcome = decide(record, name, value, current, change, stamp);
    if (outcome === "loses") {
      lost.push(name);
      continue;
    }
    if (outcome === "agrees") continue;
    if (outcome === "overtakes" && current) overtook.push({ field: name, change: current.change });
    const overtakenAt = outcome === "overtakes" ? stamp.number : current?.overtakenAt;
    fields[name] = fieldState(value, change, stamp, overtakenAt);
  }

  if (revives(record, change, stamp)) fields["deleted"] = fieldState(false, change, stamp, stamp.number);

  return { record: mergedRecord(record, change, stamp, fields), lost, overtook };
};

const decide = (
  record: MergedRecord | null,
  name: string,
  value: Json,
  current: FieldState | undefined,
  change: Change,
  stamp: Stamp,
): "follows" | "overtakes" | "agrees" | "loses" => {
  if (name === "deleted" && value === true && !hasSeenAll(record, change, stamp))
    return current?.value === true ? "agrees" : "loses";
  if (name === "deleted" && value === true) return "follows";
  if (!current || hasSeen(current, change, stamp)) return "follows";
  // The same value is nobody's loss; but the earlier of the two must not make the later one's time earlier.
  if (isSameJson(current.value, value))
    return isLater(stamp.effectiveAt, change.id, current) ? "follows" : "agrees";
  return isLater(stamp.effectiveAt, change.id, current) ? "overtakes" : "loses";
};

/** The author had seen the value, or had set it themselves with an earlier change of the same device. */
const hasSeen = (field: FieldState, change: Change, stamp: Stamp): boolean =>
  (change.base.epoch === stamp.epoch && change.base.number >= field.number) ||
  isOwnEarlier(field, change, stamp);

/** Set by the same database: of numbers that a copy of it has used too, that says nothing. */
const isOwnEarlier = ({ device, seq }: FieldState, change: Change, { twinFloor = 0 }: Stamp): boolean =>
  device === change.device && seq < change.seq && seq > twinFloor;

const hasSeenAll = (record: MergedRecord | null, change: Change, stamp: Stamp): boolean =>
  Object.values(record?.fields ?? {}).every((field) => hasSeen(field, change, stamp));

const isLater = (effectiveAt: Instant, id: ChangeId, current: FieldState): boolean =>
  effectiveAt === current.effectiveAt ? id > current.change : effectiveAt > current.effectiveAt;

/** An edit whose author had not seen the deletion keeps the record alive. */
const revives = (record: MergedRecord | null, change: Change, stamp: Stamp): boolean => {
  const deleted = record?.fields["deleted"];
  if (deleted?.value !== true || "deleted" in change.fields) return false;
  return !hasSeen(deleted, change, stamp);
};

const fieldState = (
  value: Json,
  change: Change,
  stamp: Stamp,
  overtakenAt: number | undefined,
): FieldState => ({
  value,
  number: stamp.number,
  effectiveAt: stamp.effectiveAt,
  change: change.id,
  device: change.device,
  seq: change.seq,
  ...(overtakenAt === undefined ? {} : { overtakenAt }),
});

const mergedRecord = (
  record: MergedRecord | null,
  change: Change,
  stamp: Stamp,
  fields: Readonly<Record<string, FieldState>>,
): MergedRecord => ({
  scope: change.scope,
  collection: change.collection,
  id: change.recordId,
  number: stamp.number,
  fields,
  createdBy: record?.createdBy ?? change.user,
  createdAt: record?.createdAt ?? stamp.receivedAt,
  updatedBy: change.user,
  updatedAt: stamp.receivedAt,
});

/** The bare values of a record, as phones see them. */
export const valuesOf = (record: MergedRecord): Record<string, Json> =>
  Object.fromEntries(Object.entries(record.fields).map(([name, field]) => [name, field.value]));

/** Of fields where a value was replaced by one whose author had not seen it: the number of the last such change. */
export const overtakenIn = (record: MergedRecord): Record<string, number> =>
  Object.fromEntries(
    Object.entries(record.fields).flatMap(([name, { overtakenAt }]) =>
      overtakenAt === undefined ? [] : [[name, overtakenAt]],
    ),
  );
