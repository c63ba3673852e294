import type { Overview } from "../../domain/api.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import { assertNever } from "../../domain/result.ts";
import { isYearly } from "../../domain/schedule.ts";
import type { Task, TaskRef } from "../../domain/task.ts";
import type { Rhythm } from "../../domain/unit-settings.ts";

type Column = Overview["columns"][number];

/** The tasks that any of the units has, in the plan's order. */
export const columnsOf = (
  plan: Plan,
  wanted: ReadonlySet<TaskRef>,
  rhythms: readonly Rhythm[],
): readonly Column[] =>
  allTasks(plan)
    .filter((task) => wanted.has(task.ref))
    .map((task) => ({
      task: task.ref,
      title: task.title,
      shortTitle: task.shortTitle,
      per: isYearly(task.rule) ? "year" : "month",
      ...quotaOf(task, rhythms.find((rhythm) => rhythm.task === task.ref) ?? null),
    }));

const quotaOf = ({ rule }: Task, rhythm: Rhythm | null): Pick<Column, "quota" | "isRhythm"> => {
  switch (rule.kind) {
    case "perMonth":
    case "minPerYear":
      return { quota: rule.times, isRhythm: false };
    case "oncePerYear":
    case "once":
      return { quota: 1, isRhythm: false };
    case "continuous":
      return { quota: rhythm?.perMonth ?? null, isRhythm: rhythm !== null };
    case "perReport":
    case "onDemand":
      return { quota: null, isRhythm: false };
    default:
      return assertNever(rule);
  }
};
