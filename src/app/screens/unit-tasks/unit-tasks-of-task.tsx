import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { unitTaskVi as vi } from "../../vi/unit-task.ts";
import { UnitTaskRow } from "./unit-task-row.tsx";
import { useUnitTasks } from "./use-unit-tasks.ts";

/** What the unit has set itself for a task of the plan. */
export const UnitTasksOfTask = ({ task }: { readonly task: TaskRef }) => {
  const tasks = useUnitTasks()?.filter(({ entry }) => entry.values.task === task);
  if (!tasks) return null;
  return (
    <Group heading={vi.ofTask}>
      {tasks.map((view) => (
        <UnitTaskRow key={view.id} view={view} />
      ))}
      <ItemRow title={vi.add} icon="plus" href={`/viec-rieng/moi?task=${encodeURIComponent(task)}`} />
    </Group>
  );
};
