import { firstDayOf, type Month } from "../../domain/day.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";

interface CountsAsked {
  readonly units: readonly UnitId[];
  readonly from: Month;
  readonly to: Month;
  /** Only these tasks; null for all. */
  readonly tasks: readonly TaskRef[] | null;
}

/**
 * What units have done, from the counts of their months: the rows read grow with units × tasks × months, not with
 * activities. Each count stands for so many activities of the month that serve one task.
 */
export const readCounted = async (
  db: Database,
  { units, from, to, tasks }: CountsAsked,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  if (units.length === 0 || tasks?.length === 0) return new Map();
  let query = db
    .selectFrom("task_counts")
    .selectAll()
    .where("scope", "in", units.map(sharedScope))
    .where("month", ">=", from)
    .where("month", "<=", to);
  if (tasks) query = query.where("task", "in", [...tasks]);

  const byScope = new Map<ScopeId, CountedActivity[]>();
  for (const { scope, month, task, kind, status, makes_up_for, count } of await query.execute()) {
    const counted = byScope.get(scope) ?? [];
    byScope.set(scope, counted);
    const on = firstDayOf(month);
    const makesUpFor = makes_up_for === "" ? null : makes_up_for;
    counted.push({ id: "", kind, tasks: [task], on, status, deleted: false, makesUpFor, times: count });
  }
  return byScope;
};

export const sharedScope = (unit: UnitId): ScopeId => scopeOf(unit, "shared");
