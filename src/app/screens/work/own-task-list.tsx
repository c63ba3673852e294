import { Group } from "../../components/group.tsx";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { UnitTaskRow } from "../unit-tasks/unit-task-row.tsx";
import { useUnitTasks } from "../unit-tasks/use-unit-tasks.ts";

/** What the unit has set itself, what is late first. */
export const OwnTasks = () => {
  const tasks = useUnitTasks() ?? [];
  if (tasks.length === 0) return null;
  const done = tasks.filter(({ standing }) => standing.state === "done").length;
  return (
    <Group heading={unitTaskVi.title} aside={`${done}/${tasks.length}`}>
      {tasks.map((view) => (
        <UnitTaskRow key={view.id} view={view} />
      ))}
    </Group>
  );
};
