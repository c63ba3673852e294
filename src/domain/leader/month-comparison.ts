import type { ActivityKind } from "../activity/kind.ts";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../day.ts";
import { type FigureSource, type PeriodFigures, periodFigures } from "./period-figures.ts";

/** One figure beside what it was. */
export interface Change {
  readonly was: number;
  readonly is: number;
  /** `is - was` */
  readonly by: number;
}

export interface MonthComparison {
  readonly month: Month;
  readonly before: Month;
  /** Last day that is looked at, in either month. */
  readonly until: Day;
  readonly untilBefore: Day;
  readonly activities: Change;
  readonly airings: Change;
  readonly people: Change;
  /** Every form of which either month has one. */
  readonly byKind: readonly (Change & { readonly kind: ActivityKind })[];
}

/**
 * This month so far beside the month before up to the same day of the month: half a month is never held against a whole
 * one. On the last day of a month whole months stand side by side.
 */
export const compareMonths = (sources: readonly FigureSource[], today: Day): MonthComparison => {
  const month = monthOf(today);
  const before = addMonths(month, -1);
  const untilBefore = sameDayOf(before, today);
  const now = periodFigures(sources, firstDayOf(month), today);
  const then = periodFigures(sources, firstDayOf(before), untilBefore);
  const change = (figure: (of: PeriodFigures) => number): Change => changeOf(figure(then), figure(now));
  const kinds = [...new Set([...now.byKind.keys(), ...then.byKind.keys()])];
  return {
    month,
    before,
    until: today,
    untilBefore,
    activities: change(({ activities }) => activities),
    airings: change(({ airings }) => airings),
    people: change(({ people }) => people),
    byKind: kinds.map((kind) => ({ kind, ...change(({ byKind }) => byKind.get(kind) ?? 0) })),
  };
};

const changeOf = (was: number, is: number): Change => ({ was, is, by: is - was });

const sameDayOf = (month: Month, today: Day): Day => {
  const last = lastDayOf(month);
  const same = `${month}-${today.slice(8)}` as Day;
  return today === lastDayOf(monthOf(today)) || same > last ? last : same;
};

export interface MonthOfTrend {
  readonly month: Month;
  readonly figures: PeriodFigures;
}

/** Months one after the other up to that of `today`, which ends with it. */
export const trendOf = (
  sources: readonly FigureSource[],
  today: Day,
  months: number,
): readonly MonthOfTrend[] =>
  Array.from({ length: months }, (_, index) => {
    const month = addMonths(monthOf(today), index - months + 1);
    const last = lastDayOf(month);
    return { month, figures: periodFigures(sources, firstDayOf(month), last < today ? last : today) };
  });
