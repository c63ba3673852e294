import type { ActivityStatus } from "../activity/activity-status.ts";
import { type Day, lastDayOf, type Month, monthOf, yearOf } from "../day.ts";
import { type Period, yearPeriod } from "../period.ts";
import type { Instalment } from "../schedule.ts";
import { type CountedActivity, counts } from "./counting.ts";
import { fillMonths, type MakeUpRule } from "./make-up.ts";

/** An activity as it is counted: one that makes up for an earlier month stands on the last day of that month. */
export interface PlacedActivity extends CountedActivity {
  /** Its own day, where it was moved; null where it was not. */
  readonly doneOn: Day | null;
}

/**
 * The activities of one task, each in the month whose number it fills. `owed`: what is owed in the year's months.
 * Those that do not count (returned, drafts, deleted) fill nothing and stay where they are.
 */
export const placeMadeUp = (
  served: readonly CountedActivity[],
  owed: readonly Instalment[],
  rule: MakeUpRule,
): readonly PlacedActivity[] => {
  const asIs = (activity: CountedActivity): PlacedActivity => ({ ...activity, doneOn: null });
  if (rule.withinMonths === 0 || !served.some(({ makesUpFor }) => makesUpFor)) return served.map(asIs);

  const timesByMonth = new Map(owed.map(({ period, times }) => [monthOf(period.from), times]));
  const owedIn = (month: Month): number => timesByMonth.get(month) ?? 0;
  const filled = fillMonths(served.filter(counts), owedIn, rule, byStatus);
  return [
    ...served.filter((activity) => !counts(activity)).map(asIs),
    ...filled.map(({ record, times, month, isMadeUp }) => ({
      ...record,
      ...(record.times !== undefined && { times }),
      on: isMadeUp ? lastDayOf(month) : record.on,
      doneOn: isMadeUp ? record.on : null,
    })),
  ];
};

/** The office knows of a month only how many there are in each state: what is further on claims first, on both sides. */
const RANK: Readonly<Record<ActivityStatus, number>> = {
  accepted: 0,
  sent: 1,
  sending: 2,
  queued: 2,
  failed: 2,
  returned: 3,
  draft: 3,
};

const byStatus = (a: CountedActivity, b: CountedActivity): number =>
  RANK[a.status] - RANK[b.status] || (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);

/** The days whose activities must be known to count a period: with making up, the year's, else its own. */
export const countedSpan = (period: Period, makeUpWithin: number): Period => {
  if (makeUpWithin === 0) return period;
  const first = yearPeriod(yearOf(period.from));
  const last = yearPeriod(yearOf(period.to));
  return { kind: "range", from: first.from, to: last.to };
};
