import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import type { WorkKey } from "../../../domain/registers/assignment.ts";
import { UnitTaskId } from "../../../domain/registers/unit-task.ts";
import { taskIdOf } from "../../../domain/task.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";

/** Something that can be given to somebody. */
export interface UnitWork {
  readonly key: WorkKey;
  readonly title: string;
  readonly href: string;
  readonly isOwn: boolean;
}

/** What the plan in force asks of the unit, and what it has set itself. */
export const useUnitWork = (): readonly UnitWork[] | undefined => {
  const { diary, registers } = useServices();
  const { unit } = useAccount();
  const today = diary.today();
  return useLive(async () => {
    const [inForce, own] = await Promise.all([diary.planInForce(), registers.entries("unitTask")]);
    const planned = inForce ? tasksOfUnit(inForce.plan, unit, today) : [];
    return [
      ...planned.map(({ task: { ref, title } }) => ({
        key: ref,
        title,
        href: `/viec/${inForce?.plan.id}/${taskIdOf(ref)}`,
        isOwn: false,
      })),
      ...own.map(({ id, values: { title } }) => ({
        key: UnitTaskId.parse(id),
        title,
        href: `/viec-rieng/${id}`,
        isOwn: true,
      })),
    ];
  }, [diary, registers, unit, today]);
};
