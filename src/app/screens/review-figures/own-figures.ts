import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { isWork } from "../../../domain/activity/kind.ts";
import {
  type Day,
  DEFAULT_TIME_ZONE,
  dayOf,
  firstDayOf,
  type Month,
  monthOf,
  yearOf,
} from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import {
  countedVerdicts,
  type ReviewFigures,
  reviewFigures,
  type VerdictTally,
} from "../../../domain/review/review-figures.ts";
import type { DiaryServices } from "../../services/services.ts";

/** How a unit's own records were judged in the year of a day, as its phone knows it. */
export interface OwnFigures {
  readonly year: ReviewFigures;
  /** Months in which something was judged, the latest first. */
  readonly months: readonly { readonly month: Month; readonly figures: ReviewFigures }[];
  readonly waiting: { readonly count: number; readonly since: Instant | null };
}

/** Counts as the office does, of the records on this phone: those of the year before may have been judged in this one. */
export const readOwnFigures = async (
  diary: Pick<DiaryServices, "activitiesBetween">,
  today: Day,
): Promise<OwnFigures> => {
  const year = yearOf(today);
  const views = await diary.activitiesBetween(firstDayOf(`${year - 1}-01` as Month), today);
  const byMonth = new Map<Month, VerdictTally[]>();
  for (const [month, tally] of views.flatMap(talliesOf))
    if (yearOf(month) === year) byMonth.set(month, [...(byMonth.get(month) ?? []), tally]);
  return {
    year: reviewFigures([...byMonth.values()].flat()),
    months: [...byMonth]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, tallies]) => ({ month, figures: reviewFigures(tallies) })),
    waiting: waitingOf(views),
  };
};

/** Each verdict with the month in which the office counts it. */
const talliesOf = ({ receivedAt, reviews }: ActivityView): readonly (readonly [Month, VerdictTally])[] =>
  receivedAt === null
    ? []
    : countedVerdicts(receivedAt, reviews).map(({ at, verdict, reasons, waitedHours }) => [
        monthOf(dayOf(at, DEFAULT_TIME_ZONE)),
        { verdict, reasons, waitedHours, times: 1 },
      ]);

const waitingOf = (views: readonly ActivityView[]): OwnFigures["waiting"] => {
  const since = views
    .filter(({ activity, status }) => isWork(activity.kind) && status === "sent")
    .flatMap(({ receivedAt, updatedAt, isChangedSinceReview }) => {
      const at = isChangedSinceReview ? updatedAt : receivedAt;
      return at === null ? [] : [at];
    });
  const [oldest] = [...since].sort((a, b) => a - b);
  return { count: since.length, since: oldest ?? null };
};
