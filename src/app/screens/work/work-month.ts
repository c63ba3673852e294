import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, type Month, monthOf } from "../../../domain/day.ts";
import { daysLeft, monthPeriod } from "../../../domain/period.ts";
import type { Plan } from "../../../domain/plan.ts";
import { type ProgressTotals, progress, type TaskProgress } from "../../../domain/progress.ts";
import { isYearly } from "../../../domain/schedule.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { UnitSettings } from "../../../domain/unit-settings.ts";
import { countedActivity } from "../counted-activity.ts";

export interface WorkSources {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly settings: UnitSettings;
  /** Of the month, and of the year for the tasks of the year. */
  readonly activities: readonly ActivityView[];
  readonly today: Day;
}

/** What the home screen shows of a month: the quota ledger. */
export interface WorkMonth {
  readonly month: Month;
  readonly today: Day;
  readonly daysLeft: number;
  /** Unfinished with a quota first, then those that the plan gives no number, finished last. */
  readonly monthTasks: readonly TaskProgress[];
  readonly yearTasks: readonly TaskProgress[];
  readonly totals: ProgressTotals;
}

export const workMonth = ({ plan, unit, settings, activities, today }: WorkSources): WorkMonth => {
  const month = monthOf(today);
  const period = monthPeriod(month);
  const counted = activities.map(countedActivity);
  const { tasks, totals } = progress(plan, unit, counted, period, { rhythms: settings.rhythms });
  const shown = tasks.filter(({ task }) => task.kinds.length > 0);
  return {
    month,
    today,
    daysLeft: daysLeft(period, today),
    monthTasks: inOrder(shown.filter(({ task }) => !isYearly(task.rule))),
    yearTasks: inOrder(shown.filter(({ task }) => isYearly(task.rule))),
    totals,
  };
};

const inOrder = (tasks: readonly TaskProgress[]): readonly TaskProgress[] =>
  [...tasks].sort((a, b) => deadlineOf(a).localeCompare(deadlineOf(b)) || rankOf(a) - rankOf(b));

/** A number that the plan gives comes before a rhythm that the unit has set, and what it leads before what it helps with. */
const rankOf = ({ due, missing, role, task }: TaskProgress): number => {
  const others = role === "lead" ? 0 : 1;
  if (due === null) return 4 + others;
  if (missing === 0) return 6;
  return (task.rule.kind === "continuous" ? 2 : 0) + others;
};

/** Finished tasks and those without a day come last. */
const deadlineOf = ({ dueOn, missing }: TaskProgress): string => (missing > 0 ? (dueOn ?? NEVER) : NEVER);

const NEVER = "9999";
