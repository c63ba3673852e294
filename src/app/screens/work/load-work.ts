import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { firstDayOf, lastDayOf, monthOf } from "../../../domain/day.ts";
import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { monthPeriod } from "../../../domain/period.ts";
import type { Plan } from "../../../domain/plan.ts";
import { isYearly, windowOf } from "../../../domain/schedule.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { DiaryServices } from "../../services/services.ts";
import { type UrgentRow, urgentRows } from "./urgent-rows.ts";
import { type WorkMonth, workMonth } from "./work-month.ts";

export interface Work {
  /** Null when no plan was received yet. */
  readonly ledger: WorkMonth | null;
  readonly plan: Plan | null;
  /** No plan is here, but not everything has come yet. */
  readonly isPlanComing: boolean;
  readonly isPlanOverdue: boolean;
  readonly urgent: readonly UrgentRow[];
  /** Activities of the month, newest first. */
  readonly activities: readonly ActivityView[];
}

/** Reads the home screen: one month of the diary, and of the year only the few tasks that are counted by it. */
export const loadWork = async (diary: DiaryServices, unit: Unit): Promise<Work> => {
  const today = diary.today();
  const month = monthOf(today);
  const [activities, returned, inForce, settings] = await Promise.all([
    diary.activitiesBetween(firstDayOf(month), lastDayOf(month)),
    diary.returnedActivities(),
    diary.planInForce(),
    diary.unitSettings(),
  ]);
  if (inForce === null) {
    return {
      ledger: null,
      plan: null,
      isPlanComing: !(await diary.hasPulled()),
      isPlanOverdue: false,
      urgent: urgentRows(returned, [], [], today),
      activities,
    };
  }

  const { plan, isOverdue } = inForce;
  const ofYear = await Promise.all(
    tasksOfUnit(plan, unit, today)
      .filter(({ task }) => isYearly(task.rule))
      .map(({ task }) => {
        const { from, to } = windowOf(task.rule, monthPeriod(month));
        return diary.taskActivities(task.ref, from, to);
      }),
  );
  const all = [...new Map([...activities, ...ofYear.flat()].map((view) => [view.id, view])).values()];
  const ledger = workMonth({ plan, unit, settings, activities: all, today });
  const urgent = urgentRows(returned, all, [...ledger.monthTasks, ...ledger.yearTasks], today);
  return { ledger, plan, isPlanComing: false, isPlanOverdue: isOverdue, urgent, activities };
};
