import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { knownTasks, type Plan } from "../../domain/plan.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { ordinalOf } from "../../domain/progress/counting.ts";
import { ordinalsOf } from "../../domain/progress/ordinals.ts";
import type { Task, TaskRef } from "../../domain/task.ts";
import { activityTitle } from "../vi/activity-title.ts";

/** How records are named: «Phát thanh số 3», counted among `all`, which should hold the whole months of what is named. */
export const recordTitles = (
  plans: readonly Plan[],
  all: readonly ActivityView[],
): ((view: ActivityView) => string) => {
  const tasks = new Map(plans.flatMap(knownTasks).map((task) => [task.ref, task]));
  const counted = all.map(countedActivity);
  // Each task is counted once, and only when one of its records is named.
  const ordinals = new Map<TaskRef, ReadonlyMap<string, number>>();
  const ordinalsFor = (task: Task): ReadonlyMap<string, number> => {
    const known = ordinals.get(task.ref) ?? ordinalsOf(task, counted);
    ordinals.set(task.ref, known);
    return known;
  };
  const ordinalIn = (view: ActivityView, task: Task): number | null =>
    ordinalsFor(task).get(view.id) ?? ordinalOf(countedActivity(view), task, counted);
  return (view) => {
    const [main] = view.activity.tasks ?? [];
    const task = main ? (tasks.get(main) ?? null) : null;
    return activityTitle(view.activity, task, task && ordinalIn(view, task));
  };
};
