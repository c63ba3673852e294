import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { allTasks } from "../../../domain/plan.ts";
import type { Task } from "../../../domain/task.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";

/** Tasks of the plan in force, the unit's own first; none where no plan has come. Undefined while it is being read. */
export const usePlanTasks = (): readonly Task[] | undefined => {
  const { diary } = useServices();
  const { unit } = useAccount();
  return useLive(async () => {
    const inForce = await diary.planInForce();
    if (!inForce) return [];
    const own = tasksOfUnit(inForce.plan, unit, diary.today()).map(({ task }) => task);
    return [...own, ...allTasks(inForce.plan).filter((task) => !own.some(({ ref }) => ref === task.ref))];
  }, [diary, unit]);
};
