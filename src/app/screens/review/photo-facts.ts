import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { type Day, dayOf, monthOf, type TimeZone } from "../../../domain/day.ts";
import { addMs, type Instant } from "../../../domain/instant.ts";

/** When it was taken, by the server's clock as far as the phone knew it. */
export const takenAtOf = ({ takenAt, clockOffsetMs }: EvidenceView): Instant =>
  addMs(takenAt, clockOffsetMs ?? 0);

/** It came after the last verdict on this record: by what that verdict was about, else by when it was taken. */
export const isNewSinceReview = (
  evidence: EvidenceView,
  { reviews, difference, isChangedSinceReview }: ActivityView,
): boolean => {
  const [last] = reviews;
  if (last === undefined || !isChangedSinceReview) return false;
  return difference ? difference.newPhotos.includes(evidence.id) : takenAtOf(evidence) > last.at;
};

/** Days of photos that were not taken in the month that the record counts for. */
export const daysOutOfPeriod = (view: ActivityView, timeZone: TimeZone): readonly Day[] => [
  ...new Set(
    view.photos
      .map((evidence) => dayOf(takenAtOf(evidence), timeZone))
      .filter((day) => monthOf(day) !== monthOf(view.activity.on)),
  ),
];
