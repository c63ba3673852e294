import { type LocalRows, overlaid, rowsAround } from "../../device/local-records.ts";
import { readMeta } from "../../device/meta.ts";
import { filesAway } from "../../device/others-files.ts";
import type { FileRowState, PhoneDb } from "../../device/phone-db.ts";
import { sha256OfText } from "../../device/sha256.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { Sha256 } from "../../domain/hash.ts";
import { shownContent } from "../../domain/review.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import { type ActivityParts, finishView, notHashed, readParts, type UnhashedView } from "./build-view.ts";
import type { OpenPhone } from "./phone-session.ts";
import { rememberedView } from "./view-memory.ts";

/** What counts as the officer's own work on an activity; a comment or a verdict that waits changes no status. */
const WORK: ReadonlySet<string> = new Set(["activity", "evidence"]);

/**
 * Views of these activities, newest day first; deleted and unreadable ones are left out. Only indexes are read, and
 * every read is done before anything is hashed, so that a live query sees them all. `hashesAll`: also where no review is.
 */
export const loadViews = async (
  phone: OpenPhone,
  ids: readonly string[],
  hashesAll = false,
): Promise<readonly ActivityView[]> => {
  if (ids.length === 0) return [];
  const rows = await rowsAround(phone.db, ids);
  const records = overlaid(rows);
  const files = photosOf(records);
  const unsentFiles = await unsentFilesOf(phone.db);
  const awayFiles = await filesAway(phone.db, files);
  const pass = await readMeta(phone.db, "pass");
  const isSending = pass?.isRunning === true && phone.loop.state().isRunning;

  const written = new Set([...rows.outbox, ...rows.setAside].map(({ activity }) => activity));
  const views = await Promise.all(
    groupByActivity(records, rows, { unsentFiles, awayFiles, isSending }).map((parts) => {
      const build = () => viewOf(parts, hashesAll);
      return written.has(parts.record.id) ? build() : rememberedView(phone.db, parts, hashesAll, build);
    }),
  );
  return views.filter((view) => view !== null).sort(newestFirst);
};

const viewOf = async (parts: ActivityParts, hashesAll: boolean): Promise<ActivityView | null> => {
  const read = readParts(parts);
  return read && hashView(read, hashesAll);
};

const groupByActivity = (
  records: readonly OverlaidRecord[],
  rows: LocalRows,
  facts: Pick<ActivityParts, "unsentFiles" | "awayFiles" | "isSending">,
): readonly ActivityParts[] => {
  const owners = ownersOf(rows);
  const around = new Map<string, OverlaidRecord[]>();
  for (const record of records) {
    const owner = owners.get(`${record.scope}|${record.collection}|${record.id}`);
    if (owner === undefined || record.collection === "activity") continue;
    const others = around.get(owner);
    if (others) others.push(record);
    else around.set(owner, [record]);
  }
  // What the server keeps unmerged is not confirmed, but nobody has to decide about it.
  const refused = countedByActivity(rows.setAside.filter(({ status }) => status === "rejected"));
  const held = rows.setAside.filter(({ status }) => status === "quarantined");
  const unsent = countedByActivity([...rows.outbox, ...held]);
  return records
    .filter(({ collection }) => collection === "activity")
    .map((record) => ({
      record,
      around: around.get(record.id) ?? [],
      unsentChanges: unsent.get(record.id) ?? 0,
      setAside: refused.get(record.id) ?? 0,
      ...facts,
    }));
};

const countedByActivity = (
  changes: readonly { readonly collection: string; readonly activity?: string }[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { collection, activity } of changes)
    if (activity !== undefined && WORK.has(collection)) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  return counts;
};

/** Whose a record is: the mirror says it, or the change that made it. */
const ownersOf = ({ records, outbox, setAside }: LocalRows): ReadonlyMap<string, string> =>
  new Map(
    [...records, ...outbox, ...setAside].flatMap(({ key, activity }) =>
      activity === undefined ? [] : [[key, activity] as const],
    ),
  );

const photosOf = (records: readonly OverlaidRecord[]): readonly Sha256[] =>
  records.flatMap(({ collection, values }) => {
    const file = collection === "evidence" ? Sha256.safeParse(values["file"]) : null;
    return file?.success ? [file.data] : [];
  });

/** By their state: few wait at any time, while a month that is shown has thousands of photos. */
const unsentFilesOf = async ({ files }: PhoneDb): Promise<ReadonlySet<Sha256>> => {
  const ofState = (state: FileRowState) => files.where("state").equals(state).primaryKeys();
  return new Set([...(await ofState("waiting")), ...(await ofState("draft"))]);
};

const hashView = async (view: UnhashedView, always: boolean): Promise<ActivityView> => {
  const [review] = view.reviews;
  if (!always && !review) return finishView(view, notHashed);
  const content = shownContent(view.parts.record.values, view.evidence);
  // Wrapped, because a live query loses its thread over foreign promises.
  const hash = await Promise.resolve(sha256OfText(content));
  const kept = review && review.shown !== hash ? review.content : undefined;
  const isTrue = kept !== undefined && (await Promise.resolve(sha256OfText(kept))) === review?.shown;
  return finishView(view, { hash, content, reviewed: isTrue ? kept : null });
};

const newestFirst = (a: ActivityView, b: ActivityView): number => {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? 1 : left > right ? -1 : 0;
};

const sortKey = ({ activity, id }: ActivityView): string => `${activity.on} ${activity.startsAt ?? ""} ${id}`;
