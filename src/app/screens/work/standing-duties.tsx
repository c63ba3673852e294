import type { TaskProgress } from "../../../domain/progress.ts";
import { Group } from "../../components/group.tsx";
import { TaskRow } from "../../components/task-row.tsx";
import { dueVi } from "../../vi/due.ts";
import { ruleName, taskMeta, unitOfTask } from "../../vi/work.ts";

interface StandingDutiesProps {
  readonly duties: readonly TaskProgress[];
  /** A leader sees everything and logs nothing. */
  readonly mayLog: boolean;
}

/** Duties that the plan names outside its appendix (X1 to X9): a calm list without squares. */
export const StandingDuties = ({ duties, mayLog }: StandingDutiesProps) =>
  duties.length === 0 ? null : (
    <Group heading={dueVi.standing}>
      {duties.map((progress) => (
        <TaskRow
          key={progress.task.ref}
          title={progress.task.title}
          meta={metaOf(progress)}
          icon={progress.due !== null && progress.missing === 0 ? "check-square-fill" : "list-checks"}
          href={`/viec/${progress.task.ref}`}
          logHref={
            mayLog && progress.task.kinds.length > 0
              ? `/ghi?task=${encodeURIComponent(progress.task.ref)}`
              : undefined
          }
        />
      ))}
    </Group>
  );

/** A duty without a kind is done elsewhere: nothing of it can be logged. */
const metaOf = (progress: TaskProgress): string =>
  progress.task.kinds.length === 0
    ? ruleName(progress.task.rule, unitOfTask(progress.task))
    : taskMeta(progress);
