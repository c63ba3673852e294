import type { Day } from "../../domain/day.ts";
import { findTask } from "../../domain/plan.ts";
import { taskOn } from "../../domain/plan-amendment.ts";
import type { TaskRef } from "../../domain/task.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useLive } from "../hooks/use-live.ts";
import { useServices } from "../hooks/use-services.ts";
import { standingSpan, type TaskStanding, taskStanding } from "./task-standing.ts";

/** How a task of the unit stands in the month, or year, around a day; null when there is no such task. */
export const useTaskStanding = (ref: TaskRef | undefined, on: Day): TaskStanding | null | undefined => {
  const { diary } = useServices();
  const { unit } = useAccount();
  return useLive(async () => {
    const [plans, settings] = await Promise.all([diary.plans(), diary.unitSettings()]);
    for (const plan of plans) {
      const task = ref && findTask(plan, ref);
      if (!task) continue;
      const { from, to } = standingSpan(taskOn(plan, task, unit.id, on), on, settings);
      const activities = await diary.taskActivities(task.ref, from, to);
      return taskStanding({ plan, unit, settings, task, on, activities });
    }
    return null;
  }, [diary, unit, ref, on]);
};
