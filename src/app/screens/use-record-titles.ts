import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { allTasks } from "../../domain/plan.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { ordinalOf } from "../../domain/progress/counting.ts";
import { useLive } from "../hooks/use-live.ts";
import { useServices } from "../hooks/use-services.ts";
import { activityTitle } from "../vi/activity-title.ts";

/** Names records: «Phát thanh số 3», counted among `all`, which should hold the whole months of what is named. */
export const useRecordTitles = (all: readonly ActivityView[]): ((view: ActivityView) => string) => {
  const { diary } = useServices();
  const plans = useLive(() => diary.plans(), [diary]) ?? [];
  const tasks = new Map(plans.flatMap(allTasks).map((task) => [task.ref, task]));
  const counted = all.map(countedActivity);
  return (view) => {
    const [main] = view.activity.tasks ?? [];
    const task = main ? (tasks.get(main) ?? null) : null;
    return activityTitle(view.activity, task, task && ordinalOf(countedActivity(view), task, counted));
  };
};
