import type { UnitTaskId } from "../../../domain/registers/unit-task.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { useUnitTasks } from "../unit-tasks/use-unit-tasks.ts";

export interface ChosenOwnTask {
  readonly id: UnitTaskId;
  /** The task of the plan that it helps; null: none. */
  readonly task: TaskRef | null;
}

interface OwnTaskRowsProps {
  readonly chosen: string | null;
  readonly onOwnTask: (task: ChosenOwnTask) => void;
}

/** What the unit has set itself and not done yet, to log something for. */
export const OwnTaskRows = ({ chosen, onOwnTask }: OwnTaskRowsProps) => {
  const tasks = (useUnitTasks() ?? []).filter(
    ({ id, standing }) => standing.state !== "done" || id === chosen,
  );
  if (tasks.length === 0) return null;
  return (
    <Group heading={unitTaskVi.title}>
      {tasks.map(({ id, entry, standing }) => (
        <ItemRow
          key={id}
          title={entry.values.title}
          meta={[unitTaskVi.rhythms[entry.values.rhythm], unitTaskVi.meta2(standing)]
            .filter((part) => part !== "")
            .join(" · ")}
          icon={id === chosen ? "check-square-fill" : "clock-countdown"}
          iconTone={id === chosen ? "done" : undefined}
          onClick={() => onOwnTask({ id, task: entry.values.task ?? null })}
        />
      ))}
    </Group>
  );
};

/** The title of the own task that is chosen, under the task of the plan. */
export const OwnTaskLine = ({ id }: { readonly id: string }) => {
  const task = useUnitTasks()?.find((each) => each.id === id);
  return task ? (
    <span class="meta">
      {unitTaskVi.title}: {task.entry.values.title}
    </span>
  ) : null;
};
