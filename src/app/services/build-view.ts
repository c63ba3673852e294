import { type Activity, ActivityId, readActivity } from "../../domain/activity/activity.ts";
import { statusOf } from "../../domain/activity/activity-status.ts";
import type { ActivityView, EvidenceView, ReviewView } from "../../domain/activity/activity-view.ts";
import { shownDifference } from "../../domain/activity/shown-difference.ts";
import { Evidence, EvidenceId } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { standingFirst } from "../../domain/review/standing-review.ts";
import { Review, type ReviewId } from "../../domain/review.ts";
import { unitOfScope } from "../../domain/scope.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";

/** All that is known of one activity on this phone. */
export interface ActivityParts {
  readonly record: OverlaidRecord;
  readonly around: readonly OverlaidRecord[];
  /** Changes of the activity and its evidence in the outbox, and those set aside. */
  readonly unsentChanges: number;
  readonly setAside: number;
  /** Files of this phone that the server has not confirmed. */
  readonly unsentFiles: ReadonlySet<Sha256>;
  /** Photos of other phones that have not come to the server. */
  readonly awayFiles: ReadonlySet<Sha256>;
  readonly isSending: boolean;
}

/** As far as it can be told without hashing what is shown. */
export interface UnhashedView {
  readonly parts: ActivityParts;
  readonly activity: Activity;
  readonly evidence: readonly EvidenceView[];
  readonly reviews: readonly ReviewView[];
}

/** Null for what is deleted, or what this version cannot read. */
export const readParts = (parts: ActivityParts): UnhashedView | null => {
  const activity = readActivity(parts.record.values);
  if (!activity || activity.deleted === true) return null;
  return { parts, activity, evidence: evidenceOf(parts), reviews: reviewsOf(parts) };
};

const evidenceOf = (parts: ActivityParts): readonly EvidenceView[] =>
  allEvidenceOf(parts).filter(({ deleted }) => !deleted);

/** In their order, removed ones too. */
const allEvidenceOf = ({ around, unsentFiles, awayFiles }: ActivityParts): readonly EvidenceView[] =>
  around
    .filter(({ collection }) => collection === "evidence")
    .flatMap(({ id, values }): EvidenceView[] => {
      const [known, evidence] = [EvidenceId.safeParse(id), Evidence.safeParse(values)];
      if (!known.success || !evidence.success) return [];
      const isAway = awayFiles.has(evidence.data.file);
      const isStored = !isAway && !unsentFiles.has(evidence.data.file);
      return [{ ...evidence.data, id: known.data, isStored, isAway }];
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

const reviewsOf = ({ around }: ActivityParts): readonly ReviewView[] =>
  standingFirst(
    around
      .filter(({ collection }) => collection === "review")
      .flatMap((record): ReviewView[] => {
        const review = Review.safeParse(record.values);
        if (!review.success || review.data.deleted) return [];
        const at = record.receivedAt ?? record.updatedAt;
        return [{ ...review.data, id: String(record.id) as ReviewId, by: record.createdBy, at }];
      }),
  );

/** What is shown with its hash, and what the newest review was about where that can be trusted. */
export interface Shown {
  readonly hash: Sha256 | "";
  readonly content: string;
  /** The newest review's content; null when it kept none, or not the one whose hash it kept. */
  readonly reviewed: string | null;
}

/** Where nobody has reviewed and nobody reviews. */
export const notHashed: Shown = { hash: "", content: "", reviewed: null };

export const finishView = (
  { parts, activity, evidence, reviews }: UnhashedView,
  { hash: shown, content, reviewed }: Shown,
): ActivityView => {
  const { record } = parts;
  const [review] = reviews;
  const isChangedSinceReview = review !== undefined && review.shown !== shown;
  const difference = isChangedSinceReview && reviewed !== null ? shownDifference(reviewed, content) : null;
  return {
    id: ActivityId.parse(record.id),
    scope: record.scope,
    unit: unitOfScope(record.scope),
    activity,
    status: statusOf({
      unsentChanges: parts.unsentChanges,
      setAside: parts.setAside,
      unsentFiles: evidence.filter(({ isStored, isAway }) => !isStored && !isAway).length,
      isSending: parts.isSending,
      review: review ?? null,
      shown: shown === "" ? null : shown,
    }),
    evidence,
    photos: evidence.filter(({ kind }) => kind === "photo"),
    attachments: evidence.filter(({ kind }) => kind !== "photo"),
    reviews,
    comments: commentsOf(parts),
    createdBy: record.createdBy,
    receivedAt: record.receivedAt,
    updatedAt: record.updatedAt,
    shown,
    content,
    isChangedSinceReview,
    difference,
    gonePhotos: allEvidenceOf(parts).filter(
      ({ id, kind }) => kind === "photo" && difference?.gonePhotos.includes(id),
    ),
  };
};

const commentsOf = ({ around }: ActivityParts): ActivityView["comments"] =>
  around
    .filter(({ collection, values }) => collection === "comment" && values["deleted"] !== true)
    .flatMap(({ createdBy, receivedAt, updatedAt, values }) =>
      typeof values["text"] === "string"
        ? [{ by: createdBy, at: receivedAt ?? updatedAt, text: values["text"] }]
        : [],
    )
    .sort((a, b) => a.at - b.at);
