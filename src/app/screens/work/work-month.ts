import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day, Month } from "../../../domain/day.ts";
import { monthPeriod } from "../../../domain/period.ts";
import type { Plan } from "../../../domain/plan.ts";
import { byDeadline } from "../../../domain/progress/by-deadline.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { type ProgressTotals, progress, type TaskProgress } from "../../../domain/progress.ts";
import { isYearly } from "../../../domain/schedule.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { UnitSettings } from "../../../domain/unit-settings.ts";

export interface WorkSources {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly settings: UnitSettings;
  readonly month: Month;
  /** Of the month, and of the year for the tasks of the year. */
  readonly activities: readonly ActivityView[];
  readonly today: Day;
}

/** What the home screen shows of a month: the quota ledger. */
export interface WorkMonth {
  readonly month: Month;
  readonly today: Day;
  /** Unfinished with a quota first, then those that the plan gives no number, finished last. */
  readonly monthTasks: readonly TaskProgress[];
  readonly yearTasks: readonly TaskProgress[];
  /** Duties that the plan names outside its appendix and that have no number a month, in the plan's order. */
  readonly standingDuties: readonly TaskProgress[];
  readonly totals: ProgressTotals;
}

export const workMonth = ({ plan, unit, settings, month, activities, today }: WorkSources): WorkMonth => {
  const period = monthPeriod(month);
  const counted = activities.map(countedActivity);
  const { tasks, totals } = progress(plan, unit, counted, period, settings);
  const shown = tasks.filter((each) => each.task.kinds.length > 0 && !isStanding(each));
  return {
    month,
    today,
    monthTasks: inOrder(shown.filter(({ task }) => !isYearly(task.rule))),
    yearTasks: inOrder(shown.filter(({ task }) => isYearly(task.rule))),
    standingDuties: tasks.filter(isStanding),
    totals,
  };
};

/** With a rhythm that the unit has set it is work of the month like any other. */
const isStanding = ({ task, due }: TaskProgress): boolean =>
  task.origin === "standing" && (due === null || isYearly(task.rule));

const inOrder = (tasks: readonly TaskProgress[]): readonly TaskProgress[] => [...tasks].sort(byDeadline);
