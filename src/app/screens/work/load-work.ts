import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../../../domain/day.ts";
import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { monthPeriod } from "../../../domain/period.ts";
import { type Plan, planInForceOn } from "../../../domain/plan.ts";
import { countedSpan } from "../../../domain/progress/made-up.ts";
import { isYearly, windowOf } from "../../../domain/schedule.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { DiaryServices } from "../../services/services.ts";
import { reportsDueIn } from "./report-deadlines.ts";
import { type UrgentRow, urgentRows } from "./urgent-rows.ts";
import { type WorkMonth, workMonth } from "./work-month.ts";

export interface Work {
  readonly month: Month;
  /** Null when no plan was received yet. */
  readonly ledger: WorkMonth | null;
  readonly plan: Plan | null;
  /** No plan is here, but not everything has come yet. */
  readonly isPlanComing: boolean;
  readonly isPlanOverdue: boolean;
  /** All of them, most urgent first; none for another month than this one. */
  readonly urgent: readonly UrgentRow[];
  /** Last day for the report that is due in the month; null: none is. */
  readonly reportDueOn: Day | null;
  /** Activities of the month, newest first. */
  readonly activities: readonly ActivityView[];
}

/**
 * Reads the home screen: one month of the diary, and of the year only the few tasks that are counted by it; all of them
 * where the unit makes up for earlier months.
 */
export const loadWork = async (diary: DiaryServices, unit: Unit, month: Month): Promise<Work> => {
  const today = diary.today();
  const isNow = month === monthOf(today);
  const end = lastDayOf(month);
  const [activities, returned, inForce, settings] = await Promise.all([
    diary.activitiesBetween(firstDayOf(month), end),
    isNow ? diary.returnedActivities() : [],
    isNow ? diary.planInForce() : diary.plans().then((plans) => planInForceOn(plans, end)),
    diary.unitSettings(),
  ]);
  if (inForce === null) {
    return {
      month,
      ledger: null,
      plan: null,
      isPlanComing: !(await diary.hasPulled()),
      isPlanOverdue: false,
      urgent: urgentRows(returned, [], today),
      reportDueOn: null,
      activities,
    };
  }

  const { plan } = inForce;
  const { makeUpWithin } = settings;
  const ofYear = await Promise.all(
    tasksOfUnit(plan, unit, isNow ? today : end)
      .filter(({ task }) => isYearly(task.rule) || (makeUpWithin > 0 && task.countedKinds.length > 0))
      .map(({ task }) => {
        const { from, to } = countedSpan(windowOf(task.rule, monthPeriod(month)), makeUpWithin);
        return diary.taskActivities(task.ref, from, to);
      }),
  );
  const all = [...new Map([...activities, ...ofYear.flat()].map((view) => [view.id, view])).values()];
  const [report] = reportsDueIn(settings.reporting ?? plan.reporting, unit.level, month);
  const ledger = workMonth({ plan, unit, settings, month, activities: all, today });
  const { monthTasks, yearTasks, standingDuties } = ledger;
  return {
    month,
    ledger,
    plan,
    isPlanComing: false,
    reportDueOn: report?.dueOn[unit.level] ?? null,
    isPlanOverdue: "isOverdue" in inForce && inForce.isOverdue,
    urgent: isNow ? urgentRows(returned, [...monthTasks, ...yearTasks, ...standingDuties], today) : [],
    activities,
  };
};
