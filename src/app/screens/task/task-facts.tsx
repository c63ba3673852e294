import type { TaskProgress } from "../../../domain/progress.ts";
import { type Task, taskIdOf } from "../../../domain/task.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import styles from "./task.module.css";

interface TaskFactsProps {
  readonly task: Task;
  readonly progress: TaskProgress | null;
}

/** What is read into the plan: how it is done, who does it, where the money comes from. */
export const TaskFacts = ({ task, progress }: TaskFactsProps) => (
  <dl class={styles["facts"]}>
    {task.guidance && <Fact label={taskFactsVi.guidance} lines={[task.guidance]} />}
    <Fact label={taskFactsVi.lead} lines={task.lead.map(({ name }) => name)} />
    <Fact label={taskFactsVi.coordinating} lines={task.coordinating.map(({ name }) => name)} />
    {progress && progress.role !== "none" && (
      <Fact label={taskFactsVi.role} lines={roleOf(task, progress.role)} />
    )}
    {task.funding && <Fact label={taskFactsVi.funding} lines={[task.funding]} />}
  </dl>
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

const roleOf = (task: Task, role: "lead" | "coordinate"): readonly string[] => [
  taskFactsVi.roles[role],
  ...(task.origin === "standing" ? [taskFactsVi.standing(taskIdOf(task.ref))] : []),
];
