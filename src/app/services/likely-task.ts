import { activitiesOfTask, activitiesOnDays } from "../../device/local-records.ts";
import { taskDayKey } from "../../device/task-day-key.ts";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import { type Day, monthOf } from "../../domain/day.ts";
import { tasksOfUnit } from "../../domain/own-tasks.ts";
import { monthPeriod } from "../../domain/period.ts";
import { planInForceOn } from "../../domain/plan.ts";
import { byDeadline } from "../../domain/progress/by-deadline.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { progress } from "../../domain/progress.ts";
import { isYearly, windowOf } from "../../domain/schedule.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { Task } from "../../domain/task.ts";
import { readPlans, readUnitSettings } from "./directory.ts";
import { loadViews } from "./load-views.ts";
import type { OpenPhone } from "./phone-session.ts";

/**
 * What an entry of `kind` (any kind, when undefined) most likely serves today: the unfinished task with the nearest
 * deadline. Undefined when nothing is owed, or no plan was received.
 */
export const likelyTask = async (
  phone: OpenPhone,
  kind: ActivityKind | undefined,
  today: Day,
): Promise<Task | undefined> => {
  const plan = planInForceOn(await readPlans(phone), today)?.plan;
  if (!plan) return undefined;
  const month = monthPeriod(monthOf(today));
  const yearly = tasksOfUnit(plan, phone.unit, today).filter(({ task }) => isYearly(task.rule));
  const ids = await Promise.all([
    activitiesOnDays(phone.db, scopeOf(phone.unit.id, "shared"), month.from, month.to),
    ...yearly.map(({ task }) => {
      const { from, to } = windowOf(task.rule, month);
      return activitiesOfTask(phone.db, taskDayKey(task.ref, from), taskDayKey(task.ref, to));
    }),
  ]);
  const views = await loadViews(phone, [...new Set(ids.flat())]);
  const { rhythms } = await readUnitSettings(phone, phone.unit.id);
  const own = views.filter(({ unit }) => unit === phone.unit.id).map(countedActivity);
  const [first] = progress(plan, phone.unit, own, month, { rhythms })
    .tasks.filter(({ task, missing }) => missing > 0 && fits(task, kind))
    .sort(byDeadline);
  return first?.task;
};

const fits = ({ countedKinds }: Task, kind: ActivityKind | undefined): boolean =>
  kind === undefined ? countedKinds.length > 0 : countedKinds.includes(kind);
