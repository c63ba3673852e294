import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { unitTaskVi as vi } from "../../vi/unit-task.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { UnitTaskRow } from "./unit-task-row.tsx";
import { useUnitTasks } from "./use-unit-tasks.ts";

/** `/viec-rieng`: what the unit has set itself, what is late first. */
export const UnitTasksScreen = () => {
  const tasks = useUnitTasks();
  usePage(vi.title);
  if (!tasks) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
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
      </main>
      <footer class="foot">
        <Button icon="plus" href="/viec-rieng/moi">
          {vi.add}
        </Button>
      </footer>
    </div>
  );
};
