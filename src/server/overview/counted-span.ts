import { addMonths, type Month, monthOf, yearOf } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import { rulesOf } from "../../domain/plan-amendment.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { isYearly } from "../../domain/schedule.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { readCounted, sharedScope } from "./counted.ts";
import type { Measures } from "./read-measures.ts";

export interface SpanAsked {
  readonly units: readonly UnitId[];
  readonly period: Period;
  readonly plan: Plan;
  readonly measures: Measures;
}

/** The period's own counts, and the whole year's for tasks of the year and where a unit makes up for earlier months. */
export const readSpanCounted = async (
  db: Database,
  { units, period, plan, measures }: SpanAsked,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  const { yearly, monthly } = tasksBySpan(plan);
  const onlyMonthly = monthly.filter((task) => !yearly.includes(task));
  const year = monthsOfYear(period);
  const span = measures.needYear(units) ? year : { from: monthOf(period.from), to: monthOf(period.to) };
  const ofSpan = await readCounted(db, { units, ...span, tasks: onlyMonthly });
  const ofYear = await readCounted(db, { units, ...year, tasks: yearly });
  return new Map(
    units
      .map(sharedScope)
      .map((scope) => [scope, [...(ofSpan.get(scope) ?? []), ...(ofYear.get(scope) ?? [])]]),
  );
};

/** Tasks that are counted over the year, and those counted over the period itself; one that was amended may be in both. */
export const tasksBySpan = (
  plan: Plan,
): { readonly yearly: readonly TaskRef[]; readonly monthly: readonly TaskRef[] } => {
  const [yearly, monthly] = [true, false].map((wanted) =>
    allTasks(plan).flatMap((task) =>
      rulesOf(plan, task).some((rule) => isYearly(rule) === wanted) ? [task.ref] : [],
    ),
  );
  return { yearly: yearly ?? [], monthly: monthly ?? [] };
};

/** January and December of the year in which a period ends. */
export const monthsOfYear = ({ to }: Period): { readonly from: Month; readonly to: Month } => {
  const january = `${String(yearOf(to)).padStart(4, "0")}-01` as Month;
  return { from: january, to: addMonths(january, 11) };
};
