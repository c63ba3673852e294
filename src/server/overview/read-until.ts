import { addMonths, type Day, lastDayOf, type Month, monthOf } from "../../domain/day.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { readTaskRefs } from "../store/summaries/recompute-task-counts.ts";
import { readCounted, sharedScope } from "./counted.ts";

interface UntilAsked {
  readonly units: readonly UnitId[];
  readonly from: Month;
  /** The last day that is counted. */
  readonly until: Day;
  /** Only these tasks; null for all. */
  readonly tasks: readonly TaskRef[] | null;
}

/** What units had done by a day: months that were over by then from their counts, and of that day's month its days. */
export const readUntil = async (
  db: Database,
  { units, from, until, tasks }: UntilAsked,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  const month = monthOf(until);
  const isOver = until === lastDayOf(month);
  const whole = await readCounted(db, { units, from, to: isOver ? month : addMonths(month, -1), tasks });
  if (isOver) return whole;
  const days = await readDays(db, units, until);
  return new Map(
    units.map(sharedScope).map((scope) => [scope, [...(whole.get(scope) ?? []), ...(days.get(scope) ?? [])]]),
  );
};

/** The part of a month up to a day; alike ones are counted together by the database. */
const readDays = async (
  db: Database,
  units: readonly UnitId[],
  until: Day,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  const byScope = new Map<ScopeId, CountedActivity[]>();
  if (units.length === 0) return byScope;
  const rows = await db
    .selectFrom("activity_summaries")
    .select(["scope", "kind", "status", "tasks", "makes_up_for"])
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("scope", "in", units.map(sharedScope))
    .where("month", "=", monthOf(until))
    .where("on_day", "<=", until)
    .where("deleted", "=", 0)
    .groupBy(["scope", "kind", "status", "tasks", "makes_up_for"])
    .execute();
  for (const { scope, kind, status, tasks, makes_up_for, count } of rows) {
    const found = byScope.get(scope) ?? [];
    byScope.set(scope, found);
    const makesUpFor = makes_up_for === "" ? null : makes_up_for;
    found.push({
      ...{ id: "", kind, tasks: readTaskRefs(tasks), on: until, status, deleted: false, makesUpFor },
      times: Number(count),
    });
  }
  return byScope;
};
