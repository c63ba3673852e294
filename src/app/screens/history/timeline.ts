import { isSameJson, type Json } from "../../../domain/canonical-json.ts";
import type { ChangeId } from "../../../domain/change.ts";
import { recordKey } from "../../../domain/record.ts";
import type { HistoryEntry, HistoryField } from "../../../domain/record-history.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import type { KnownHistory, OwnEntry } from "../../services/story.ts";

type Values = Readonly<Record<string, Json>>;

/** One line of «Lịch sử», whoever told of it. */
export interface TimelineEntry extends OwnEntry {
  /** Of its record, by {@link recordKey}. */
  readonly key: string;
  /** What is shown of the record now. */
  readonly current: Values;
  readonly isOfThisDevice: boolean;
}

/**
 * What the server told, with what only this phone knows on top. Without the server's word everything that this phone
 * itself has written.
 */
export const timelineOf = (
  scope: ScopeId,
  known: KnownHistory,
  asked: readonly HistoryEntry[] | null,
): readonly TimelineEntry[] => {
  const told = new Set<ChangeId>(asked?.map(({ change }) => change));
  const own = known.entries.filter(
    ({ change, state }) => !told.has(change) && (asked === null || state !== "confirmed"),
  );
  const all = [...own, ...(asked ?? []).map((entry): OwnEntry => ({ ...entry, state: "confirmed" }))];
  return all.map((entry) => {
    const key = recordKey({ scope, collection: entry.collection, id: entry.recordId });
    const isOfThisDevice = entry.device === known.device;
    return { ...entry, key, current: known.current.get(key) ?? {}, isOfThisDevice };
  });
};

/** What kind of step it was. */
export const stepOf = ({ isNew, fields }: OwnEntry): "made" | "edited" | "deleted" | "restored" => {
  if (isNew) return "made";
  const deleted = fields.find(({ name }) => name === "deleted");
  if (deleted === undefined || fields.length > 1) return "edited";
  return deleted.value === true ? "deleted" : "restored";
};

/** An old value that is not what stands there now can be brought back; what is fixed for ever cannot. */
export const canBringBack = (
  { collection, current }: TimelineEntry,
  { name, value }: HistoryField,
): boolean => {
  if (Object.keys(current).length === 0) return false;
  if (collection === "activity")
    return name !== "kind" && name !== "deleted" && !isSameJson(current[name] ?? null, value);
  return collection === "evidence" && name === "caption" && !isSameJson(current[name] ?? "", value);
};

/** A record that is deleted now, at the line where it was made or deleted. */
export const canRestore = (entry: TimelineEntry): boolean => {
  const isLiving = entry.collection === "activity" || entry.collection === "evidence";
  const step = stepOf(entry);
  return isLiving && entry.current["deleted"] === true && (step === "made" || step === "deleted");
};

/** Beyond this the device's clock and the receiver's are both told. */
const MUCH_MS = 5 * 60 * 1000;

/** The phone's clock was off, or it kept what it wrote for a while. */
export const differsMuch = ({ at, receivedAt }: OwnEntry): boolean =>
  receivedAt !== null && Math.abs(receivedAt - at) > MUCH_MS;
