import * as z from "zod/mini";
import { isSameJson, Json } from "./canonical-json.ts";
import { type Change, ChangeId, RecordId } from "./change.ts";
import { readChange } from "./collections.ts";
import { Instant } from "./instant.ts";
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

/** What stood in a field, and who had put it there. */
interface Standing {
  readonly value: Json;
  readonly change: ChangeId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly number: number;
  readonly effectiveAt: Instant;
}

/**
 * The story of one record from its changes as they were logged, oldest first. What won and what lost is taken from the
 * receipts, never judged anew: after a restore the server knows of bases what a change alone does not say.
 */
export const tellHistory = (
  logged: readonly { readonly change: Change; readonly receipt: Receipt }[],
): readonly ToldChange[] => {
  const standing = new Map<string, Standing>();
  return logged.map(({ change, receipt }, index) => {
    const fields = storedFields(change, standing);
    const told = {
      ...placeOf(change, receipt),
      isNew: index === 0,
      isRevived: isRevived(fields, standing.get("deleted"), change, receipt),
      fields: Object.entries(fields)
        .filter(([name]) => !UNTOLD.has(name))
        .map(([name, value]) => fieldOf(name, value, standing.get(name), change, receipt)),
    };
    const put = (name: string, value: Json): void => {
      const { id, device, seq } = change;
      const { number, effectiveAt } = receipt;
      standing.set(name, { value, change: id, device, seq, number, effectiveAt });
    };
    const before = new Map(standing);
    for (const [name, value] of Object.entries(fields))
      if (!receipt.lost.includes(name) && !agrees(name, value, before, change, receipt)) put(name, value);
    if (told.isRevived) put("deleted", false);
    return told;
  });
};

/** As the server stored them; what a collection has dropped since is told as it came. */
const storedFields = (
  change: Change,
  standing: ReadonlyMap<string, Standing>,
): Readonly<Record<string, Json>> => {
  const values = Object.fromEntries([...standing].map(([name, { value }]) => [name, value]));
  const read = readChange(change, standing.size === 0 ? null : values);
  return read.ok ? read.value : change.fields;
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
  there: Standing | undefined,
  change: Change,
  receipt: Receipt,
): HistoryField => {
  const former = there === undefined ? {} : { former: there.value };
  // A deletion whose author had not seen everything loses although nothing stood in its own field (S14).
  if (receipt.lost.includes(name))
    return { name, value, ...former, fate: "lost", against: there?.change ?? null };
  const isUnseen = there && !hasSeen(there, change, receipt) && !isSameJson(there.value, value);
  return { name, value, ...former, fate: "kept", against: isUnseen ? there.change : null };
};

/** An edit of a record whose deletion its author did not know (S14). */
const isRevived = (
  fields: Readonly<Record<string, Json>>,
  deleted: Standing | undefined,
  change: Change,
  receipt: Receipt,
): boolean => deleted?.value === true && !("deleted" in fields) && !hasSeen(deleted, change, receipt);

/** The same value from somebody who had not seen it: what stood there goes on standing, as when the server merges. */
const agrees = (
  name: string,
  value: Json,
  standing: ReadonlyMap<string, Standing>,
  change: Change,
  receipt: Receipt,
): boolean => {
  const there = standing.get(name);
  if (!there || !isSameJson(there.value, value)) return false;
  if (name === "deleted" && value === true)
    return [...standing.values()].some((each) => !hasSeen(each, change, receipt));
  const isLater =
    receipt.effectiveAt === there.effectiveAt
      ? change.id > there.change
      : receipt.effectiveAt > there.effectiveAt;
  return !hasSeen(there, change, receipt) && !isLater;
};

const hasSeen = ({ number, device, seq }: Standing, change: Change, receipt: Receipt): boolean =>
  (change.base.epoch === receipt.epoch && change.base.number >= number) ||
  (device === change.device && seq < change.seq);
