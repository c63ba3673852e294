import type { TaskProgress } from "../../../domain/progress.ts";
import { Group } from "../../components/group.tsx";
import { TaskRow } from "../../components/task-row.tsx";
import { homeVi } from "../../vi/home.ts";
import { taskMeta, taskSaid } from "../../vi/work.ts";
import { segmentsOf, tallyText } from "../tally-of-progress.tsx";
import type { WorkMonth } from "./work-month.ts";

interface TaskLedgerProps {
  readonly ledger: WorkMonth;
  /** A leader sees everything and logs nothing. */
  readonly mayLog: boolean;
}

/** The quota ledger: the tasks of the month, then those of the year. */
export const TaskLedger = ({ ledger, mayLog }: TaskLedgerProps) => {
  const { due, credited } = ledger.totals;
  return (
    <>
      <TaskGroup
        heading={homeVi.month}
        aside={due === 0 ? undefined : `${credited}/${due}`}
        tasks={ledger.monthTasks}
        mayLog={mayLog}
      />
      <TaskGroup heading={homeVi.year} tasks={ledger.yearTasks} mayLog={mayLog} />
    </>
  );
};

interface TaskGroupProps {
  readonly heading: string;
  readonly aside?: string | undefined;
  readonly tasks: readonly TaskProgress[];
  readonly mayLog: boolean;
}

const TaskGroup = ({ heading, aside, tasks, mayLog }: TaskGroupProps) =>
  tasks.length === 0 ? null : (
    <Group heading={heading} aside={aside}>
      {tasks.map((progress) => (
        <TaskRow
          key={progress.task.ref}
          title={progress.task.title}
          meta={taskMeta(progress)}
          said={taskSaid(progress)}
          segments={segmentsOf(progress)}
          tallyText={tallyText(progress)}
          href={`/viec/${progress.task.ref}`}
          logHref={mayLog ? `/ghi?task=${encodeURIComponent(progress.task.ref)}` : undefined}
        />
      ))}
    </Group>
  );
