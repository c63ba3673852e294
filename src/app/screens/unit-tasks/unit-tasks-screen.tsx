import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { unitTaskVi as vi } from "../../vi/unit-task.ts";
import { BookScreen } from "../book-screen.tsx";
import { Opening } from "../opening.tsx";
import { UnitTaskRow } from "./unit-task-row.tsx";
import { useUnitTasks } from "./use-unit-tasks.ts";

/** `/viec-rieng`: what the unit has set itself, what is late first. */
export const UnitTasksScreen = () => {
  const tasks = useUnitTasks();
  usePage(vi.title);
  if (!tasks) return <Opening />;
  return (
    <BookScreen
      title={vi.title}
      foot={
        <Button icon="plus" href="/viec-rieng/moi">
          {vi.add}
        </Button>
      }
    >
      {tasks.length === 0 && <EmptyState art="list-checks" {...vi.empty} />}
      {([false, true] as const).map((isDone) => {
        const rows = tasks.filter(({ standing }) => (standing.state === "done") === isDone);
        return rows.length === 0 ? null : (
          <Group key={String(isDone)} heading={isDone ? vi.done : vi.toDo} aside={rows.length}>
            {rows.map((view) => (
              <UnitTaskRow key={view.id} view={view} />
            ))}
          </Group>
        );
      })}
    </BookScreen>
  );
};
