import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { ordinalOf } from "../../domain/progress/counting.ts";
import { activityTitle } from "../vi/activity-title.ts";

/** How records are named: «Phát thanh số 3», counted among `all`, which should hold the whole months of what is named. */
export const recordTitles = (
  plans: readonly Plan[],
  all: readonly ActivityView[],
): ((view: ActivityView) => string) => {
  const tasks = new Map(plans.flatMap(allTasks).map((task) => [task.ref, task]));
  const counted = all.map(countedActivity);
  return (view) => {
    const [main] = view.activity.tasks ?? [];
    const task = main ? (tasks.get(main) ?? null) : null;
    return activityTitle(view.activity, task, task && ordinalOf(countedActivity(view), task, counted));
  };
};
