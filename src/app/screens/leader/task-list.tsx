import type { Day } from "../../../domain/day.ts";
import { cellState } from "../../../domain/progress/cell-state.ts";
import type { TaskProgress } from "../../../domain/progress.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { TaskRow } from "../../components/task-row.tsx";
import { monthNumber } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import { taskMeta, taskSaid } from "../../vi/work.ts";
import { segmentsOf, tallyText } from "../tally-of-progress.tsx";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.progress;

interface TaskListProps {
  readonly glance: Glance;
  readonly personFor: (task: string) => string;
}

/** The tasks of the month and of the year with their tallies, read-only: how far, how fast, and whose. */
export const TaskList = ({ glance: { ledger, month, today }, personFor }: TaskListProps) => {
  if (!ledger) return <p class={`meta ${styles["none"]}`}>{vi.noPlan}</p>;
  const { monthTasks: ofMonth, yearTasks: ofYear, totals } = ledger;
  const { due, credited } = totals;
  const unassigned = ofMonth.filter(({ task }) => personFor(task.ref) === "").length;
  return (
    <>
      {ofMonth.length > 0 && (
        <Group heading={vi.tasks(monthNumber(month))} aside={due > 0 ? `${credited}/${due}` : undefined}>
          {ofMonth.map((each) => (
            <Row key={each.task.ref} each={each} today={today} person={personFor(each.task.ref)} />
          ))}
          {unassigned > 0 && (
            <ItemRow
              title={vi.unassigned(unassigned)}
              meta={vi.unassignedMeta}
              icon="user-circle"
              href="/viec-rieng/phan-cong"
            />
          )}
        </Group>
      )}
      {ofYear.length > 0 && (
        <Group heading={vi.yearTasks}>
          {ofYear.map((each) => (
            <Row key={each.task.ref} each={each} today={today} person={personFor(each.task.ref)} />
          ))}
        </Group>
      )}
    </>
  );
};

interface RowProps {
  readonly each: TaskProgress;
  readonly today: Day;
  readonly person: string;
}

const Row = ({ each, today, person }: RowProps) => {
  const state = cellState(each, today);
  const slow = state === "none" || state === "behind" ? vi.slow[state] : "";
  return (
    <TaskRow
      title={each.task.title}
      meta={[taskMeta(each), slow, person].filter((part) => part !== "").join(" · ")}
      said={taskSaid(each)}
      segments={segmentsOf(each)}
      tallyText={tallyText(each)}
      href={`/viec/${each.task.ref}`}
    />
  );
};
