import * as z from "zod/mini";
import { type Day, Month, monthOf } from "./day.ts";
import { TaskRule } from "./schedule.ts";
import { type Task, TaskRef } from "./task.ts";
import { text } from "./text.ts";
import { UnitId } from "./unit.ts";

/**
 * A rule that takes the place of a task's own from a month on (điều chỉnh), as a tenure of a unit's does: months before
 * it stay as they were counted. A task that is no longer asked goes on `onDemand`, so that what was logged for it keeps
 * its name.
 */
export const Amendment = z.object({
  task: TaskRef,
  from: Month,
  /** The units that it is meant for; null for all. */
  units: z.nullable(z.readonly(z.array(UnitId))),
  rule: TaskRule,
  /** Why, in the words of who published it; may be empty. */
  note: text(500),
});
export type Amendment = z.infer<typeof Amendment>;

/** What is amended of a plan, in the order published; of one month the last one holds. */
export interface Amended {
  readonly amendments?: readonly Amendment[] | undefined;
}

/** A task with the rule that holds for a unit on a day: the task itself where nothing was amended. */
export const taskOn = ({ amendments }: Amended, task: Task, unit: UnitId, day: Day): Task =>
  (amendments ?? []).reduce<{ readonly task: Task; readonly from: string }>(
    (held, { task: ref, from, units, rule }) =>
      ref === task.ref && held.from <= from && from <= monthOf(day) && (units?.includes(unit) ?? true)
        ? { task: { ...task, rule }, from }
        : held,
    { task, from: "" },
  ).task;

/** Every rule that a task has had for anybody. */
export const rulesOf = ({ amendments = [] }: Amended, { ref, rule }: Task): readonly TaskRule[] => [
  rule,
  ...amendments.filter(({ task }) => task === ref).map((amendment) => amendment.rule),
];
