import * as z from "zod/mini";
import {
  addDays,
  addMonths,
  Day,
  daysIn,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  yearOf,
} from "./day.ts";
import { monthPeriod, type Period, yearPeriod } from "./period.ts";
import { assertNever } from "./result.ts";
import { TaskRef } from "./task.ts";

/** What the office's matrix is asked for (kỳ): a calendar month, quarter or year: `2025-05`, `2025-Q2`, `2025`. */
export const OverviewSpan = z
  .string()
  .check(z.regex(/^20\d\d(-(0[1-9]|1[0-2]|Q[1-4]))?$/))
  .brand<"OverviewSpan">();
export type OverviewSpan = z.infer<typeof OverviewSpan>;

export type SpanKind = "month" | "quarter" | "year";

/** How all units together stood on the same day of the span before (cùng kỳ): of what was owed in that whole span. */
export const OverviewBefore = z.object({
  /** The last day that is counted: 22 April beside 22 May, or the last one where today's span is over. */
  on: Day,
  done: z.int(),
  due: z.int(),
});
export type OverviewBefore = z.infer<typeof OverviewBefore>;

/** As `CellState` of progress/cell-state.ts. */
export const CellState = z.enum([
  "full",
  "onTrack",
  "behind",
  "none",
  "needsFix",
  "notDue",
  "noQuota",
  "notUsed",
]);

/** A task of the matrix. */
export const OverviewColumn = z.object({
  task: TaskRef,
  title: z.string(),
  /** For the head of the column; absent where the plan has none. */
  shortTitle: z.optional(z.string()),
  /** 4 for «4/tháng», 1 for «1/năm»; null: no number in the plan and no rhythm set. */
  quota: z.nullable(z.int()),
  per: z.enum(["month", "year"]),
  /** The quota is a rhythm set by a unit, not a sentence of the plan. */
  isRhythm: z.boolean(),
});

/** How one unit stands with one task. */
export const OverviewCell = z.object({
  due: z.nullable(z.int()),
  done: z.int(),
  /** Part of `done` that fills the quota, month by month; absent from copies of older servers. */
  credited: z.optional(z.int()),
  accepted: z.int(),
  waiting: z.int(),
  returned: z.int(),
  state: CellState,
});

export const spanKind = (span: OverviewSpan): SpanKind =>
  span.length === 4 ? "year" : span.includes("Q") ? "quarter" : "month";

const firstMonthOf = (span: OverviewSpan): Month => {
  const [year = "", part = "01"] = span.split("-");
  const quarter = part.startsWith("Q") ? Number(part.slice(1)) : null;
  return quarter === null
    ? (`${year}-${part}` as Month)
    : addMonths(`${year}-01` as Month, (quarter - 1) * 3);
};

const MONTHS: Readonly<Record<SpanKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The days of a span; in a quarter, as in a month, tasks of the year are counted over the year. */
export const spanPeriod = (span: OverviewSpan): Period => {
  const first = firstMonthOf(span);
  const kind = spanKind(span);
  switch (kind) {
    case "month":
      return monthPeriod(first);
    case "quarter":
      return { kind, from: firstDayOf(first), to: lastDayOf(addMonths(first, 2)) };
    case "year":
      return yearPeriod(yearOf(first));
    default:
      return assertNever(kind);
  }
};

/** The month, quarter or year in which a month lies. */
export const spanOf = (kind: SpanKind, month: Month): OverviewSpan => {
  const year = month.slice(0, 4);
  const name = { month, quarter: `${year}-Q${Math.ceil(Number(month.slice(5)) / MONTHS.quarter)}`, year };
  return name[kind] as OverviewSpan;
};

/** So many spans later; earlier where `count` is negative. */
export const addSpans = (span: OverviewSpan, count: number): OverviewSpan => {
  const kind = spanKind(span);
  return spanOf(kind, addMonths(firstMonthOf(span), count * MONTHS[kind]));
};

/**
 * The day of the span before that `today` is to be compared with: the same date one month, quarter or year earlier, the
 * month's last where it has no such date; that span's last day once this one is over. Null before it has begun.
 */
export const sameDayBefore = (span: OverviewSpan, today: Day): Day | null => {
  const { from, to } = spanPeriod(span);
  if (today < from) return null;
  if (today >= to) return addDays(from, -1);
  const month = addMonths(monthOf(today), -MONTHS[spanKind(span)]);
  return addDays(firstDayOf(month), Math.min(Number(today.slice(8)), daysIn(month)) - 1);
};
