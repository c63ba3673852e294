import type { Overview } from "../../domain/api.ts";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, yearOf } from "../../domain/day.ts";
import { monthPeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import { cellState } from "../../domain/progress/cell-state.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { type Progress, progress, type TaskProgress } from "../../domain/progress.ts";
import { isYearly } from "../../domain/schedule.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { existsBetween, supervisesBetween, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { columnsOf } from "./columns.ts";
import { readCounted, sharedScope } from "./counted.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { planFor } from "./plan-register.ts";
import { type Measures, readMeasures } from "./read-measures.ts";
import { type Pulse, readPulses, readUnitSummaries } from "./read-pulse.ts";

type Row = Overview["rows"][number];

const byName = new Intl.Collator("vi");

/**
 * The matrix units × tasks of a month for one who supervises, from counts that every change keeps up to date. Null
 * when no plan was in force. Its cost grows with units × tasks, not with activities.
 */
export const monthOverview = async (
  deps: OverviewDeps,
  actor: Actor,
  month: Month,
): Promise<Overview | null> => {
  const { db, clock } = deps;
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const units = await deps.units.all();
  const found = planFor(await deps.plans.all(), actor.reach, last);
  if (!found) return null;

  const { plan } = found;
  const supervised = [...actor.reach.supervised];
  const rowUnits = units.filter(
    (unit) =>
      actor.reach.supervised.has(unit.id) &&
      existsBetween(unit, first, last) &&
      !supervisesBetween(unit.id, units, first, last),
  );
  const ids = rowUnits.map((unit) => unit.id);
  const today = todayOf(deps, actor, units);
  const measures = await readMeasures(db, [...supervised, ...actor.reach.own, ...actor.reach.above]);
  const counted = await readMonthCounted(deps, ids, month, plan, measures);
  const summaries = await readUnitSummaries(db, supervised);
  const pulses = groupByUnit(await readPulses(db, ids));

  const progresses = rowUnits.map((unit) =>
    progress(
      plan,
      unit,
      counted.get(sharedScope(unit.id)) ?? [],
      monthPeriod(month),
      measures.of(unit, last),
    ),
  );
  const tasks = new Set(progresses.flatMap((one) => one.tasks.map(({ task }) => task.ref)));
  const own = units.find((unit) => unit.id === actor.unit);
  const columns = columnsOf(plan, tasks, own ? measures.of(own, last).rhythms : []);
  const rows = rowUnits.map(
    (unit, index): Row => ({
      unit: unit.id,
      name: unitNameOn(unit, last),
      ...figuresOf(progresses[index], columns, today),
      lastActivityOn: summaries.get(sharedScope(unit.id))?.lastOn ?? null,
      ...pulseOf(pulses.get(unit.id) ?? []),
    }),
  );
  const waits = [...summaries.values()];
  return {
    month,
    today,
    generatedAt: clock.now(),
    planTitle: plan.title,
    isPlanOverdue: found.awaitsSuccessor,
    columns: [...columns],
    rows: rows.sort((a, b) => byName.compare(a.name, b.name)),
    waiting: waits.reduce((sum, { waiting }) => sum + waiting, 0),
    oldestWaitingAt: earliest(waits.map(({ oldestWaitingAt }) => oldestWaitingAt)),
  };
};

/** The month's own counts, and the whole year's for tasks of the year and where a unit makes up for earlier months. */
const readMonthCounted = async (
  { db }: OverviewDeps,
  units: readonly UnitId[],
  month: Month,
  plan: Plan,
  measures: Measures,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  const january = `${String(yearOf(month)).padStart(4, "0")}-01` as Month;
  const [yearly, monthly] = [true, false].map((wanted) =>
    allTasks(plan)
      .filter((task) => isYearly(task.rule) === wanted)
      .map((task) => task.ref),
  );
  const year = { from: january, to: addMonths(january, 11) };
  const span = measures.needYear(units) ? year : { from: month, to: month };
  const ofMonth = await readCounted(db, { units, ...span, tasks: monthly ?? [] });
  const ofYear = await readCounted(db, { units, ...year, tasks: yearly ?? [] });
  return new Map(
    units
      .map(sharedScope)
      .map((scope) => [scope, [...(ofMonth.get(scope) ?? []), ...(ofYear.get(scope) ?? [])]]),
  );
};

const figuresOf = (
  found: Progress | undefined,
  columns: readonly Overview["columns"][number][],
  today: Day,
): Pick<Row, "cells" | "due" | "done"> => {
  const byTask = new Map(found?.tasks.map((one) => [one.task.ref, one]));
  return {
    cells: columns.map(({ task }) => {
      const one = byTask.get(task);
      return one ? cellOf(one, today) : null;
    }),
    due: found?.totals.due ?? 0,
    done: found?.totals.credited ?? 0,
  };
};

const cellOf = (one: TaskProgress, today: Day): NonNullable<Row["cells"][number]> => ({
  due: one.due,
  done: one.done,
  accepted: one.accepted,
  waiting: one.awaitingReview,
  returned: one.returned,
  state: cellState(one, today),
});

const groupByUnit = (pulses: readonly Pulse[]): ReadonlyMap<UnitId, readonly Pulse[]> => {
  const groups = new Map<UnitId, Pulse[]>();
  for (const pulse of pulses) groups.set(pulse.unit, [...(groups.get(pulse.unit) ?? []), pulse]);
  return groups;
};

const pulseOf = (all: readonly Pulse[]): Pick<Row, "unsentActivities" | "oldestUnsentAt" | "lastSeenAt"> => {
  const pulses = all.filter(({ isLost }) => !isLost);
  return {
    unsentActivities: pulses.reduce((sum, pulse) => sum + pulse.unsentActivities, 0),
    oldestUnsentAt: earliest(pulses.map(({ oldestUnsentAt }) => oldestUnsentAt)),
    lastSeenAt: pulses.reduce<Row["lastSeenAt"]>(
      (latest, { lastSeenAt }) => (latest === null || lastSeenAt > latest ? lastSeenAt : latest),
      null,
    ),
  };
};

const earliest = <At extends number>(instants: readonly (At | null)[]): At | null =>
  instants.reduce<At | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
