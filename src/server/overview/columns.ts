import type { Overview } from "../../domain/api.ts";
import { isSameJson } from "../../domain/canonical-json.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import { assertNever } from "../../domain/result.ts";
import { isYearly } from "../../domain/schedule.ts";
import type { Task, TaskRef } from "../../domain/task.ts";
import type { Rhythm } from "../../domain/unit-settings.ts";

type Column = Overview["columns"][number];

/** The tasks that any of the units has, in the plan's order. `had`: those of each unit, with the rules that hold for it. */
export const columnsOf = (
  plan: Plan,
  had: readonly Task[],
  rhythms: readonly Rhythm[],
): readonly Column[] => {
  const byRef = new Map<TaskRef, readonly Task[]>();
  for (const task of new Set(had)) byRef.set(task.ref, [...(byRef.get(task.ref) ?? []), task]);
  return allTasks(plan).flatMap(({ ref }) => {
    const [task, ...others] = byRef.get(ref) ?? [];
    if (!task) return [];
    const { title, shortTitle } = task;
    const isOne = others.every(({ rule }) => isSameJson(rule, task.rule));
    const rhythm = rhythms.find((each) => each.task === ref) ?? null;
    // Where an amendment gave some units another number, the head of the column tells none.
    const quota = isOne ? quotaOf(task, rhythm) : { quota: null, isRhythm: false };
    return [{ task: ref, title, shortTitle, per: isYearly(task.rule) ? "year" : "month", ...quota }];
  });
};

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
