import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../../../domain/day.ts";
import { type Late, lateTasks } from "../../../domain/leader/late-work.ts";
import {
  compareMonths,
  type MonthComparison,
  type MonthOfTrend,
  trendOf,
} from "../../../domain/leader/month-comparison.ts";
import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { monthPeriod, rangePeriod } from "../../../domain/period.ts";
import type { Plan } from "../../../domain/plan.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { countedSpan } from "../../../domain/progress/made-up.ts";
import { progress, type TaskProgress } from "../../../domain/progress.ts";
import { isYearly, windowOf } from "../../../domain/schedule.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { DiaryServices } from "../../services/services.ts";
import { type MonthFigures, monthFigures } from "../report/month-figures.ts";
import { type WorkMonth, workMonth } from "../work/work-month.ts";

/** Months that stand side by side, this one among them. */
const MONTHS = 3;

/** The commune at a glance, from what has reached this phone. */
export interface Glance {
  readonly today: Day;
  readonly month: Month;
  /** Null when no plan was received yet. */
  readonly ledger: WorkMonth | null;
  /** Of this month and the one before. */
  readonly late: readonly Late<TaskProgress>[];
  readonly figures: MonthFigures;
  readonly comparison: MonthComparison;
  readonly trend: readonly MonthOfTrend[];
  /** Given back and not mended yet, whatever their month. */
  readonly returned: readonly ActivityView[];
  /** Of the months that were read, newest first. */
  readonly views: readonly ActivityView[];
}

export const loadGlance = async (diary: DiaryServices, unit: Unit): Promise<Glance> => {
  const today = diary.today();
  const month = monthOf(today);
  const settings = await diary.unitSettings();
  const span = rangePeriod(firstDayOf(addMonths(month, 1 - MONTHS)), lastDayOf(month));
  const { from, to } = countedSpan(span, settings.makeUpWithin);
  const [views, returned, inForce] = await Promise.all([
    diary.activitiesBetween(from, to),
    diary.returnedActivities(),
    diary.planInForce(),
  ]);
  const yearly = inForce ? await readYearly(diary, inForce.plan, unit, today) : [];
  const all = [...new Map([...views, ...yearly].map((view) => [view.id, view])).values()];
  const ledger = inForce && workMonth({ plan: inForce.plan, unit, settings, month, activities: all, today });
  const before = inForce
    ? progress(inForce.plan, unit, all.map(countedActivity), monthPeriod(addMonths(month, -1)), settings)
        .tasks
    : [];
  const now = ledger ? [...ledger.monthTasks, ...ledger.yearTasks, ...ledger.standingDuties] : [];
  const ofMonth = views.filter(({ activity }) => monthOf(activity.on) === month);
  return {
    today,
    month,
    ledger,
    late: lateTasks([...now, ...before], today),
    figures: monthFigures(ofMonth, now),
    comparison: compareMonths(views, today),
    trend: trendOf(views, today, MONTHS),
    returned,
    views,
  };
};

/** The few tasks that are counted by the year, each through its index. */
const readYearly = async (
  diary: DiaryServices,
  plan: Plan,
  unit: Unit,
  today: Day,
): Promise<readonly ActivityView[]> => {
  // The month before is counted too, and may have had another rule.
  const lastMonth = lastDayOf(addMonths(monthOf(today), -1));
  const tasks = [today, lastMonth]
    .flatMap((day) => tasksOfUnit(plan, unit, day))
    .filter(({ task }) => isYearly(task.rule));
  const found = await Promise.all(
    [...new Map(tasks.map((own) => [own.task.ref, own])).values()].map(({ task }) => {
      const { from, to } = windowOf(task.rule, monthPeriod(monthOf(today)));
      return diary.taskActivities(task.ref, from, to);
    }),
  );
  return found.flat();
};
