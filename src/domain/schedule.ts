import * as z from "zod/mini";
import { Day, yearOf } from "./day.ts";
import { monthsIn, type Period, yearPeriod } from "./period.ts";
import { assertNever } from "./result.ts";
import type { Rhythm } from "./unit-settings.ts";

const Times = z.int().check(z.gte(1), z.lte(366));

/**
 * How often a task is to be done (tần suất, thời gian thực hiện).
 * - `perMonth`: that many in every calendar month (PL8 «04 số/tháng»).
 * - `minPerYear`: at least that many in a calendar year (PL3 «Tối thiểu 01 lần/năm»).
 * - `continuous`: «Thường xuyên»: no number in the plan; only a rhythm that the unit has set makes one.
 * - `oncePerYear`: one a calendar year (X1, X8).
 * - `once`: one, by a day.
 * - `perReport`: with every report (X5); the reports know their own due days.
 * - `onDemand`: when there is cause (X6).
 */
export const TaskRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("perMonth"), times: Times }),
  z.object({ kind: z.literal("minPerYear"), times: Times }),
  z.object({ kind: z.literal("continuous") }),
  z.object({ kind: z.literal("oncePerYear") }),
  z.object({ kind: z.literal("once"), by: Day }),
  z.object({ kind: z.literal("perReport") }),
  z.object({ kind: z.literal("onDemand") }),
]);
export type TaskRule = z.infer<typeof TaskRule>;

/** A number owed by the end of a month or year (phần phải làm). */
export interface Instalment {
  readonly period: Period;
  readonly times: number;
  /** Last day on which it is in time. */
  readonly dueOn: Day;
}

/**
 * The span in which a task is counted when `period` is looked at: the period itself, or the whole year of its last day
 * for a task of the year seen in a month or quarter («Việc trong năm»). A range is never widened: a report counts its own days.
 */
export const windowOf = (rule: TaskRule, period: Period): Period => {
  if (!isYearly(rule) || (period.kind !== "month" && period.kind !== "quarter")) return period;
  return yearPeriod(yearOf(period.to));
};

/** Counted by the year, not by the month. */
export const isYearly = (rule: TaskRule): boolean =>
  rule.kind === "minPerYear" || rule.kind === "oncePerYear" || rule.kind === "once";

/**
 * What is owed within `period`, month by month or year by year; null when the task has no quota that can be told for it:
 * a continuous task without `rhythm`, a yearly task in less than a year, a range that cuts a month in two.
 */
export const instalmentsIn = (
  rule: TaskRule,
  rhythm: Rhythm | null,
  period: Period,
): readonly Instalment[] | null => {
  switch (rule.kind) {
    case "perMonth":
      return monthly(rule.times, period);
    case "continuous":
      return rhythm ? monthly(rhythm.perMonth, period) : null;
    case "minPerYear":
      return yearly(rule.times, period, period.to);
    case "oncePerYear":
      return yearly(1, period, period.to);
    case "once":
      return period.from <= rule.by && rule.by <= period.to ? yearly(1, period, rule.by) : null;
    case "perReport":
    case "onDemand":
      return null;
    default:
      return assertNever(rule);
  }
};

const monthly = (times: number, period: Period): readonly Instalment[] | null =>
  monthsIn(period)?.map((month) => ({ period: month, times, dueOn: month.to })) ?? null;

const yearly = (times: number, period: Period, dueOn: Day): readonly Instalment[] | null =>
  isCalendarYear(period) ? [{ period, times, dueOn }] : null;

const isCalendarYear = (period: Period): boolean => {
  const year = yearPeriod(yearOf(period.to));
  return period.from === year.from && period.to === year.to;
};

/** How many are owed within `period`; null as in {@link instalmentsIn}. */
export const dueIn = (rule: TaskRule, rhythm: Rhythm | null, period: Period): number | null =>
  instalmentsIn(rule, rhythm, period)?.reduce((sum, instalment) => sum + instalment.times, 0) ?? null;
