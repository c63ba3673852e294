import type { TaskYear } from "../../../domain/api-across.ts";
import type { Month } from "../../../domain/day.ts";
import { acrossVi } from "../../vi/across.ts";
import { decimal, monthNumber, nearDay } from "../../vi/format.ts";
import styles from "./across.module.css";
import { cellIn, sumOfCells } from "./task-figures.ts";

interface TaskSumProps {
  readonly task: TaskYear;
  readonly month: Month;
}

/** All units together in the month that is looked at, or in the year of a task that is counted by it. */
export const TaskSum = ({ task, month }: TaskSumProps) => {
  const vi = acrossVi.task;
  const sum = sumOfCells(task.rows.flatMap((row) => cellIn(task, row, month) ?? []));
  const unsent = task.rows.reduce((total, row) => total + row.unsentActivities, 0);
  const isOfMonth = task.column.per === "month";
  const facts: readonly (readonly [name: string, said: string])[] = [
    [vi.due, sum.dueOn === null ? vi.noNumber : decimal(sum.due, 0)],
    [vi.done, decimal(sum.done, 0)],
    [vi.accepted, decimal(sum.accepted, 0)],
    [vi.waiting, decimal(sum.waiting, 0)],
    [vi.returned, decimal(sum.returned, 0)],
    [vi.missing, sum.dueOn === null ? "–" : decimal(sum.missing, 0)],
    ...(sum.dueOn === null ? [] : [[vi.lastDay, nearDay(sum.dueOn, task.today)] as const]),
    [vi.unsent, decimal(unsent, 0)],
  ];
  return (
    <section class="panel pad" aria-labelledby="task-sum">
      <h2 class="head" id="task-sum">
        {isOfMonth ? vi.inMonth(monthNumber(month)) : vi.inYear(task.year)}
      </h2>
      <dl class={styles["facts"]}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{vi.unsentNote}</p>
    </section>
  );
};
