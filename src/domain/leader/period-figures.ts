import type { ActivityView } from "../activity/activity-view.ts";
import { isAired } from "../activity/broadcast.ts";
import { ActivityKind, isWork } from "../activity/kind.ts";
import { type Day, isWithin } from "../day.ts";
import { counts } from "../progress/counting.ts";
import { isToCome } from "../progress/served-tasks.ts";

/** An activity as far as a leader's figures ask about it. */
export type FigureSource = Pick<ActivityView, "activity" | "status">;

/** What was done on some days, both ends included. */
export interface PeriodFigures {
  readonly activities: number;
  /** Plays on air on these days, of issues of any day (lượt phát). */
  readonly airings: number;
  /** People told, where they were counted. */
  readonly people: number;
  /** Sums up to `activities`; forms of which there is none are left out, in the order of the forms. */
  readonly byKind: ReadonlyMap<ActivityKind, number>;
}

/** Only what counts: no draft, nothing that was returned, nothing that is only planned, no difficulty. */
export const periodFigures = (sources: readonly FigureSource[], from: Day, to: Day): PeriodFigures => {
  const counted = sources.filter(
    ({ activity, status }) =>
      isWork(activity.kind) && !isToCome(activity) && counts({ status, deleted: false }),
  );
  const within = counted.filter(({ activity }) => isWithin(activity.on, from, to));
  const ofKind = (kind: ActivityKind): number =>
    within.filter(({ activity }) => activity.kind === kind).length;
  return {
    activities: within.length,
    airings: counted.flatMap(airingDays).filter((on) => isWithin(on, from, to)).length,
    people: within.reduce((sum, { activity }) => sum + (activity.audienceCount ?? 0), 0),
    byKind: new Map(
      ActivityKind.options.map((kind) => [kind, ofKind(kind)] as const).filter(([, count]) => count > 0),
    ),
  };
};

/** The days on which an issue was on air; one whose plays nobody wrote down was heard once, on its own day. */
const airingDays = ({ activity }: FigureSource): readonly Day[] => {
  if (activity.kind !== "broadcast") return [];
  const { airings = [] } = activity;
  return airings.length === 0 ? [activity.on] : airings.filter(isAired).map(({ on }) => on);
};
