import {
  addMonths,
  type Day,
  daysBetween,
  firstDayOf,
  isWithin,
  lastDayOf,
  type Month,
  monthOf,
} from "./day.ts";

/** Days over which work is counted, both ends included (kỳ): a calendar month, quarter or year, or any range. */
export interface Period {
  readonly kind: "month" | "quarter" | "year" | "range";
  readonly from: Day;
  readonly to: Day;
}

export const monthPeriod = (month: Month): Period => ({
  kind: "month",
  from: firstDayOf(month),
  to: lastDayOf(month),
});

export const yearPeriod = (year: number): Period => {
  const digits = String(year).padStart(4, "0");
  return { kind: "year", from: `${digits}-01-01` as Day, to: `${digits}-12-31` as Day };
};

export const rangePeriod = (from: Day, to: Day): Period => ({ kind: "range", from, to });

export const isInPeriod = (period: Period, day: Day): boolean => isWithin(day, period.from, period.to);

export const daysInPeriod = (period: Period): number => daysBetween(period.from, period.to) + 1;

/** Days that remain after today («còn 9 ngày»): 0 on the last day and ever after; all of them before the first. */
export const daysLeft = (period: Period, today: Day): number =>
  today < period.from ? daysInPeriod(period) : Math.max(0, daysBetween(today, period.to));

/** The calendar months of a period, in order; null when its ends cut a month in two. */
export const monthsIn = (period: Period): readonly Period[] | null => {
  const first = monthOf(period.from);
  const last = monthOf(period.to);
  if (period.from !== firstDayOf(first) || period.to !== lastDayOf(last)) return null;

  const months: Period[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(monthPeriod(month));
  return months;
};
