import { monthOf } from "../../../domain/day.ts";
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
  const of = ledger.month === monthOf(ledger.today) ? "" : `?thang=${ledger.month}`;
  return (
    <>
      <TaskGroup
        heading={homeVi.month}
        aside={due === 0 ? undefined : `${credited}/${due}`}
        tasks={ledger.monthTasks}
        of={of}
        mayLog={mayLog}
      />
      <TaskGroup heading={homeVi.year} tasks={ledger.yearTasks} of={of} mayLog={mayLog} />
    </>
  );
};

interface TaskGroupProps {
  readonly heading: string;
  readonly aside?: string | undefined;
  readonly tasks: readonly TaskProgress[];
  /** Query of the month that the task opens with; empty: this one. */
  readonly of: string;
  readonly mayLog: boolean;
}

const TaskGroup = ({ heading, aside, tasks, of, mayLog }: TaskGroupProps) =>
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
          href={`/viec/${progress.task.ref}${of}`}
          logHref={mayLog ? `/ghi?task=${encodeURIComponent(progress.task.ref)}` : undefined}
        />
      ))}
    </Group>
  );
