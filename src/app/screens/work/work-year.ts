import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addMonths, lastDayOf, type Month } from "../../../domain/day.ts";
import { monthPeriod, yearPeriod } from "../../../domain/period.ts";
import { type Plan, planInForceOn } from "../../../domain/plan.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { progress, type TaskProgress } from "../../../domain/progress.ts";
import { isYearly } from "../../../domain/schedule.ts";
import type { Task } from "../../../domain/task.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { UnitSettings } from "../../../domain/unit-settings.ts";

/** One task in the twelve months of a year. */
export interface TaskYear {
  readonly task: Task;
  /** Null: the unit does not owe it in that month. A task of the year has none. */
  readonly months: readonly { readonly month: Month; readonly progress: TaskProgress | null }[];
  readonly year: TaskProgress;
}

export interface YearSources {
  readonly plans: readonly Plan[];
  readonly unit: Unit;
  readonly settings: UnitSettings;
  readonly year: number;
  /** Of the whole year. */
  readonly activities: readonly ActivityView[];
}

/** Twelve months × the tasks of the unit, tasks with a number first; empty without a plan. */
export const workYear = ({ plans, unit, settings, year, activities }: YearSources): readonly TaskYear[] => {
  const period = yearPeriod(year);
  const months = monthsOfYear(year);
  const plan =
    planInForceOn(plans, period.to)?.plan ??
    months.map((month) => planInForceOn(plans, lastDayOf(month))?.plan).find(Boolean);
  if (!plan) return [];
  const counted = activities.map(countedActivity);
  const whole = progress(plan, unit, counted, period, settings);
  const byMonth = months.map((month) => ({
    month,
    tasks: progress(plan, unit, counted, monthPeriod(month), settings).tasks,
  }));
  return whole.tasks
    .filter(({ task }) => task.kinds.length > 0)
    .map((ofYear) => ({
      task: ofYear.task,
      year: ofYear,
      months: isYearly(ofYear.task.rule)
        ? []
        : byMonth.map(({ month, tasks }) => ({
            month,
            progress: tasks.find(({ task }) => task.ref === ofYear.task.ref) ?? null,
          })),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b));
};

const rankOf = ({ year: { due }, months }: TaskYear): number => {
  if (months.length === 0) return 1;
  return due === null ? 2 : 0;
};

const monthsOfYear = (year: number): readonly Month[] => {
  const january = `${String(year).padStart(4, "0")}-01` as Month;
  return Array.from({ length: 12 }, (_, index) => addMonths(january, index));
};
