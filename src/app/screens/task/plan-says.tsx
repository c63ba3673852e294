import { findClause, type Plan } from "../../../domain/plan.ts";
import type { ClauseId, Task } from "../../../domain/task.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";

interface PlanSaysProps {
  readonly plan: Plan;
  readonly task: Task;
}

/** The plan's own sentences, word for word; what was read into them stands apart. */
export const PlanSays = ({ plan, task }: PlanSaysProps) => (
  <>
    {task.sources.map((id) => (
      <p key={id} class="src">
        {taskDetailVi.source(sourceName(plan, id), findClause(plan, id)?.text ?? "")} {timingOf(plan, id)}
      </p>
    ))}
  </>
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
