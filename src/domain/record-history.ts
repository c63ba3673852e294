import * as z from "zod/mini";
import { Json } from "./canonical-json.ts";
import { type Change, ChangeId, RecordId } from "./change.ts";
import { readChange } from "./collections.ts";
import { Instant } from "./instant.ts";
import { type MergedRecord, mergeChange, valuesOf } from "./merge.ts";
import { DeviceId, UserId } from "./user.ts";
import type { Receipt } from "./wire.ts";

/** Entries of one page of a history. */
export const HISTORY_PAGE = 50;

/** What a change did to one field. */
export const HistoryField = z.object({
  name: z.string(),
  value: Json,
  /** What stood there; absent where nothing did. */
  former: z.optional(Json),
  /** `lost`: not kept (không được giữ), another device's value stayed. */
  fate: z.enum(["kept", "lost"]),
  /** For one that lost: whose value stayed. For one that was kept: whose value it replaced without having seen it. */
  against: z.nullable(ChangeId),
});
export type HistoryField = z.infer<typeof HistoryField>;

/** One change of a record as it is told to people (một lần sửa). */
export const HistoryEntry = z.object({
  change: ChangeId,
  /** The receipt's number in the scope. */
  number: z.int(),
  collection: z.string(),
  recordId: RecordId,
  /** This change made the record. */
  isNew: z.boolean(),
  /** The record had been deleted and this change, whose author did not know, keeps it alive (S14). */
  isRevived: z.boolean(),
  user: UserId,
  userName: z.nullable(z.string()),
  device: DeviceId,
  deviceName: z.nullable(z.string()),
  /** The device's clock, and what it was then known to be off by. */
  at: Instant,
  clockOffsetMs: z.nullable(z.int()),
  receivedAt: Instant,
  fields: z.array(HistoryField),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/**
 * GET /api/history/:scope/:collection/:id?before=N → what became of a record, newest first; of an activity also what
 * became of its photos, reviews and comments. `before`: ask for the next page with it; null at the end.
 */
export const RecordHistory = z.object({
  entries: z.array(HistoryEntry),
  before: z.nullable(z.int()),
});
export type RecordHistory = z.infer<typeof RecordHistory>;

/** Fields that nobody reads as words: hashes, and a review's copy of what was shown. */
const UNTOLD: ReadonlySet<string> = new Set(["shown", "content", "file", "thumbnail", "activity"]);

export type ToldChange = Omit<HistoryEntry, "userName" | "deviceName">;

/**
 * The story of one record from its changes as they were logged, oldest first: laid one over the other by the very rule by
 * which the server merged them, so that each field's fate comes out as its receipt says.
 */
export const tellHistory = (
  logged: readonly { readonly change: Change; readonly receipt: Receipt }[],
): readonly ToldChange[] => {
  let record: MergedRecord | null = null;
  const told: ToldChange[] = [];
  for (const { change, receipt } of logged) {
    const values: Readonly<Record<string, Json>> | null = record && valuesOf(record);
    const read = readChange(change, values);
    // A field may have been dropped from its collection since: it is told as it came.
    const fields = read.ok ? read.value : change.fields;
    const before: MergedRecord | null = record;
    const merged = mergeChange(before, { ...change, fields }, receipt);
    record = merged.record;
    told.push({
      ...placeOf(change, receipt),
      isNew: before === null,
      isRevived:
        !("deleted" in fields) &&
        before?.fields["deleted"]?.value === true &&
        record.fields["deleted"]?.value === false,
      fields: Object.entries(fields)
        .filter(([name]) => !UNTOLD.has(name))
        .map(([name, value]) => fieldOf(name, value, before, merged)),
    });
  }
  return told;
};

const placeOf = (change: Change, receipt: Receipt): Omit<ToldChange, "isNew" | "isRevived" | "fields"> => ({
  change: change.id,
  number: receipt.number,
  collection: change.collection,
  recordId: change.recordId,
  user: change.user,
  device: change.device,
  at: change.at,
  clockOffsetMs: change.clockOffsetMs,
  receivedAt: receipt.receivedAt,
});

const fieldOf = (
  name: string,
  value: Json,
  before: MergedRecord | null,
  { lost, overtook }: ReturnType<typeof mergeChange>,
): HistoryField => {
  const there = before?.fields[name];
  const former = there === undefined ? {} : { former: there.value };
  if (lost.includes(name)) return { name, value, ...former, fate: "lost", against: there?.change ?? null };
  const overtaken = overtook.find(({ field }) => field === name);
  return { name, value, ...former, fate: "kept", against: overtaken?.change ?? null };
};
