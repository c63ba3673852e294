import type { TaskCell, TaskYear } from "../../domain/api-across.ts";
import { addMonths, lastDayOf, type Month } from "../../domain/day.ts";
import { monthPeriod, type Period, rangePeriod, yearPeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Plan } from "../../domain/plan.ts";
import type { cellState } from "../../domain/progress/cell-state.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { progress, type TaskProgress } from "../../domain/progress.ts";
import { isYearly } from "../../domain/schedule.ts";
import { planOfTaskRef, type Task, type TaskRef } from "../../domain/task.ts";
import { type Unit, unitNameOn } from "../../domain/unit.ts";
import { columnsOf } from "./columns.ts";
import { readCounted, sharedScope } from "./counted.ts";
import { monthsOfYear } from "./counted-span.ts";
import { heldCounts, withMerged } from "./held-counts.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { cellOf, groupByUnit, pulseOf } from "./overview-row.ts";
import { type Measures, readMeasures } from "./read-measures.ts";
import { readPulses, readUnitSummaries } from "./read-pulse.ts";
import { reportingUnits } from "./reporting-units.ts";

type Row = TaskYear["rows"][number];

const byName = new Intl.Collator("vi");

/**
 * One task of a plan over all units below and the months of a year, from the counts of those months. Null where no such
 * plan concerns who asks, or it has no such task.
 */
export const taskYear = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units" | "plans">,
  actor: Actor,
  task: TaskRef,
  year: number,
): Promise<TaskYear | null> => {
  const { db, clock } = deps;
  const { reach } = actor;
  const plan = narrowed(await deps.plans.all(), actor, task);
  if (!plan) return null;
  const period = yearPeriod(year);
  const units = await deps.units.all();
  const today = todayOf(deps, actor, units);
  const rowUnits = reportingUnits(units, reach, period);
  const ids = rowUnits.map(({ id }) => id);
  const measures = await readMeasures(db, [...reach.supervised, ...reach.own, ...reach.above]);
  const asked = { units: withMerged(units, ids), ...monthsOfYear(period), tasks: [task] };
  const counted = heldCounts(units, await readCounted(db, asked));
  const summaries = await readUnitSummaries(db, ids);
  const pulses = groupByUnit(await readPulses(db, ids));
  const had: Task[] = [];
  const rows = rowUnits.map((unit): Row => {
    const { whole, ...figures } = figuresOf({
      ...{ plan, unit, year, measures },
      activities: counted.get(sharedScope(unit.id)) ?? [],
    });
    if (whole) had.push(whole.task);
    return {
      ...{ unit: unit.id, name: unitNameOn(unit, period.to) },
      months: figures.months.map((one) => one && taskCell(one, today)),
      whole: whole && taskCell(whole, today),
      lastActivityOn: summaries.get(sharedScope(unit.id))?.lastOn ?? null,
      ...pulseOf(pulses.get(unit.id) ?? []),
    };
  });
  const own = units.find(({ id }) => id === actor.unit);
  const [column] = columnsOf(plan, had, own ? measures.of(own, period.to).rhythms : []);
  if (!column) return null;
  return {
    ...{ column, year, today, generatedAt: clock.now(), planTitle: plan.title },
    rows: rows.sort((a, b) => byName.compare(a.name, b.name)),
  };
};

/** The plan with this task alone: tasks are counted each by itself, so its figures stay what they are. */
const narrowed = (plans: readonly Plan[], { reach }: Actor, ref: TaskRef): Plan | null => {
  const plan = plans.find(({ id }) => id === planOfTaskRef(ref));
  const concerns = plan && [reach.own, reach.above, reach.supervised].some((some) => some.has(plan.issuer));
  if (!concerns) return null;
  const only = (tasks: readonly Task[]) => tasks.filter((task) => task.ref === ref);
  return { ...plan, tasks: only(plan.tasks), standingDuties: only(plan.standingDuties) };
};

interface UnitFacts {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly year: number;
  readonly activities: readonly CountedActivity[];
  readonly measures: Measures;
}

const figuresOf = ({ plan, unit, year, activities, measures }: UnitFacts) => {
  const standing = (period: Period): TaskProgress | null =>
    progress(plan, unit, activities, period, measures.of(unit, period.to)).tasks[0] ?? null;
  const whole = standing(yearPeriod(year));
  const isOfYear = whole !== null && isYearly(whole.task.rule);
  const months = monthsFrom(year).map((month) => {
    const period = monthPeriod(month);
    // A range is never widened: of a task of the year it tells what was done in the month.
    const one = standing(isOfYear ? rangePeriod(period.from, lastDayOf(month)) : period);
    return one && isYearly(one.task.rule) !== isOfYear ? null : one;
  });
  return { whole, months };
};

const monthsFrom = (year: number): readonly Month[] => {
  const { from } = monthsOfYear(yearPeriod(year));
  return Array.from({ length: 12 }, (_, index) => addMonths(from, index));
};

const taskCell = (one: TaskProgress, today: Parameters<typeof cellState>[1]): TaskCell => ({
  ...cellOf(one, today),
  missing: one.missing,
  dueOn: one.dueOn,
});
