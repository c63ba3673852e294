import { createHash } from "node:crypto";
import { type Activity, readActivity } from "../../../domain/activity/activity.ts";
import { statusOf } from "../../../domain/activity/activity-status.ts";
import { isWork } from "../../../domain/activity/kind.ts";
import { monthOf } from "../../../domain/day.ts";
import { Evidence } from "../../../domain/evidence.ts";
import { Sha256 } from "../../../domain/hash.ts";
import { type Instant, instant } from "../../../domain/instant.ts";
import { toMapPoint } from "../../../domain/map/map-cells.ts";
import { type MergedRecord, valuesOf } from "../../../domain/merge.ts";
import { isToCome, servedTasks } from "../../../domain/progress/served-tasks.ts";
import { standingFirst } from "../../../domain/review/standing-review.ts";
import { Review, shownContent } from "../../../domain/review.ts";
import { unitOfScope } from "../../../domain/scope.ts";
import type { ActivitySummariesTable } from "../tables.ts";

/** An activity with the records that belong to it; all of one scope. */
export interface ActivityRecords {
  readonly activity: MergedRecord;
  readonly evidence: readonly MergedRecord[];
  readonly reviews: readonly MergedRecord[];
  /** Hashes whose bytes the scope's people have delivered. */
  readonly heldFiles: ReadonlySet<string>;
}

/** The summary row of an activity; null when the record cannot be read as one. Pure but for the hash. */
export const summariseActivity = ({
  activity,
  evidence,
  reviews,
  heldFiles,
}: ActivityRecords): ActivitySummariesTable | null => {
  const values = valuesOf(activity);
  const read = readActivity(values);
  if (!read) return null;

  const live = liveEvidence(evidence);
  const review = standingReview(reviews);
  const shown = review ? sha256(shownContent(values, live)) : null;
  // Nothing is unsent where all has been received; photos under way are counted apart.
  const status = statusOf({ unsentChanges: 0, setAside: 0, unsentFiles: 0, isSending: false, review, shown });
  const isChanged = review !== null && review.shown !== shown;
  const photos = live.filter(({ kind }) => kind === "photo");
  const thumbnail =
    photos.flatMap((photo) => photo.thumbnail ?? []).find((hash) => heldFiles.has(hash)) ?? null;
  const isDeleted = read.deleted === true;

  return {
    scope: activity.scope,
    activity: activity.id as unknown as ActivitySummariesTable["activity"],
    unit: unitOfScope(activity.scope),
    kind: read.kind,
    on_day: read.on,
    month: monthOf(read.on),
    title: read.title ?? "",
    tasks: JSON.stringify(servedTasks(read)),
    status: status === "accepted" || status === "returned" ? status : "sent",
    makes_up_for: read.makesUpFor ?? "",
    deleted: isDeleted ? 1 : 0,
    waiting: !isDeleted && isWork(read.kind) && status === "sent" ? 1 : 0,
    received_at: isChanged ? latestChange(activity, evidence) : activity.createdAt,
    changed_since_review: isChanged ? 1 : 0,
    photos: photos.length,
    missing_photos: live.filter((photo) => !heldFiles.has(photo.file)).length,
    thumbnail,
    ...coverageOf(read, live),
  };
};

/** Themes, villages and place, by which it is counted across units. */
const coverageOf = (
  read: Activity,
  live: readonly LivePhoto[],
): Pick<ActivitySummariesTable, "themes" | "villages" | "topics" | "north" | "east"> => {
  // As on the unit's own map: where nothing was measured for the record, its first measured photo tells.
  const place = read.place ?? live.find(({ kind, place: at }) => kind === "photo" && at)?.place ?? null;
  return {
    themes: isWork(read.kind) && !isToCome(read) ? JSON.stringify(read.themes ?? []) : "",
    villages: JSON.stringify(read.villages ?? []),
    topics: read.topics && read.topics.length > 0 ? 1 : 0,
    ...(place ? toMapPoint(place) : { north: null, east: null }),
  };
};

type LivePhoto = Evidence & { readonly id: string };

/** In the order in which they are shown. */
const liveEvidence = (records: readonly MergedRecord[]): readonly LivePhoto[] =>
  records
    .flatMap((record): LivePhoto[] => {
      const evidence = Evidence.safeParse(valuesOf(record));
      return evidence.success && !evidence.data.deleted ? [{ ...evidence.data, id: record.id }] : [];
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The one that holds of those that were not taken back; ids are UUIDv7, so they decide among those of one request. */
const standingReview = (records: readonly MergedRecord[]): Review | null => {
  const reviews = records.flatMap((record) => {
    const review = Review.safeParse(valuesOf(record));
    const { id, createdBy: by, createdAt: at } = record;
    return review.success && !review.data.deleted ? [{ ...review.data, id, by, at }] : [];
  });
  return standingFirst(reviews)[0] ?? null;
};

const latestChange = (activity: MergedRecord, evidence: readonly MergedRecord[]): Instant =>
  instant(Math.max(activity.updatedAt, ...evidence.map((record) => record.updatedAt)));

const sha256 = (content: string): Sha256 =>
  Sha256.parse(createHash("sha256").update(content, "utf8").digest("hex"));
