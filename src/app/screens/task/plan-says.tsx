import { findClause, type Plan } from "../../../domain/plan.ts";
import type { TaskProgress } from "../../../domain/progress.ts";
import type { ClauseId, Task } from "../../../domain/task.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import styles from "./task.module.css";

interface PlanSaysProps {
  readonly plan: Plan;
  readonly task: Task;
  readonly progress: TaskProgress | null;
}

/** The plan's own sentences, word for word; what was read into them stands apart below. */
export const PlanSays = ({ plan, task, progress }: PlanSaysProps) => (
  <>
    {task.sources.map((id) => (
      <p key={id} class="src">
        {taskDetailVi.source(sourceName(plan, id), findClause(plan, id)?.text ?? "")} {timingOf(plan, id)}
      </p>
    ))}
    <dl class={styles["facts"]}>
      {task.guidance && <Fact label={taskFactsVi.guidance} lines={[task.guidance]} />}
      <Fact label={taskFactsVi.products} lines={task.products} />
      <Fact label={taskFactsVi.lead} lines={task.lead.map(({ name }) => name)} />
      <Fact label={taskFactsVi.coordinating} lines={task.coordinating.map(({ name }) => name)} />
      {progress && progress.role !== "none" && (
        <Fact label={taskFactsVi.role} lines={[taskFactsVi.roles[progress.role]]} />
      )}
      {task.funding && <Fact label={taskFactsVi.funding} lines={[task.funding]} />}
    </dl>
  </>
);

const Fact = ({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div>
      <dt>{label}</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </div>
  );

const rowOf = (plan: Plan, id: ClauseId) => plan.text.appendix.rows.find((row) => row.id === id);

const sourceName = (plan: Plan, id: ClauseId): string => {
  const row = rowOf(plan, id);
  return row ? taskFactsVi.appendix(row.order) : taskFactsVi.clause(id);
};

const timingOf = (plan: Plan, id: ClauseId): string => {
  const timing = rowOf(plan, id)?.timing;
  return timing ? `“${timing}”.` : "";
};
