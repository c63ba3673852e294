import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { taskProductId } from "../../../domain/registers/task-product.ts";
import type { Task } from "../../../domain/task.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export interface TaskProduct {
  readonly name: string;
  /** What the unit noted of it; null: nothing yet. */
  readonly entry: RegisterEntry<"taskProduct"> | null;
  /** The records that prove it and that are still there. */
  readonly records: readonly ActivityView[];
}

/** What must come of a task, in the plan's order, with what the unit has of it. */
export const useTaskProducts = (task: Task): readonly TaskProduct[] | undefined => {
  const { registers, diary } = useServices();
  return useLive(async () => {
    const entries = await registers.entries("taskProduct", { group: task.ref });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return Promise.all(
      task.products.map(async (name) => {
        const entry = byId.get(taskProductId(task.ref, name)) ?? null;
        const found = await Promise.all((entry?.values.records ?? []).map((id) => diary.activity(id)));
        return { name, entry, records: found.filter((view) => view !== null) };
      }),
    );
  }, [registers, diary, task]);
};
