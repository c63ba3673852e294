import type { AgencyConcerns, AgencyList, AgencyTaskFigures } from "../../domain/agencies/agency-list.ts";
import { LEAST_UNITS } from "../../domain/agencies/agency-list.ts";
import { withAgencyTasks } from "../../domain/agencies/agency-tasks.ts";
import { type Month, monthOf } from "../../domain/day.ts";
import { roleOf } from "../../domain/own-tasks.ts";
import { monthPeriod, type Period, yearPeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Plan } from "../../domain/plan.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { progress, type TaskProgress } from "../../domain/progress.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { existsBetween, reachOf, tenureOn, type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { readTaskRefs } from "../store/summaries/recompute-task-counts.ts";
import { sharedScope } from "./counted.ts";
import { readSpanCounted } from "./counted-span.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { groupByUnit, pulseOf } from "./overview-row.ts";
import { planFor } from "./plan-register.ts";
import { readMeasures } from "./read-measures.ts";
import { readPulses, readUnitSummaries } from "./read-pulse.ts";
import { reportingUnits } from "./reporting-units.ts";

type Deps = Pick<OverviewDeps, "db" | "clock" | "units" | "plans">;

const byName = new Intl.Collator("vi");

/** What each agency beside this office did in a year for what the plan asks of it; they are few, so each record is read. */
export const agencyList = async (deps: Deps, actor: Actor, year: number): Promise<AgencyList> => {
  const period = yearPeriod(year);
  const units = await deps.units.all();
  const agencies = units.filter(
    (unit) =>
      unit.level === "agency" &&
      actor.reach.supervised.has(unit.id) &&
      existsBetween(unit, period.from, period.to),
  );
  const ids = agencies.map(({ id }) => id);
  const today = todayOf(deps, actor, units);
  const named = today < period.to ? today : period.to;
  const plan = planFor(await deps.plans.all(), actor.reach, period.to)?.plan;
  const activities = await readActivities(deps.db, ids, period);
  const summaries = await readUnitSummaries(deps.db, ids);
  const pulses = groupByUnit(await readPulses(deps.db, ids));
  return {
    ...{ year, today, generatedAt: deps.clock.now() },
    agencies: agencies
      .map((agency) => {
        const { lastSeenAt, unsentActivities } = pulseOf(pulses.get(agency.id) ?? []);
        return {
          ...{ unit: agency.id, name: unitNameOn(agency, named), lastSeenAt, unsentActivities },
          lastActivityOn: summaries.get(sharedScope(agency.id))?.lastOn ?? null,
          tasks: plan ? figuresOf(plan, agency, activities.get(sharedScope(agency.id)) ?? [], period) : [],
        };
      })
      .sort((a, b) => byName.compare(a.name, b.name)),
  };
};

const figuresOf = (
  plan: Plan,
  agency: Unit,
  activities: readonly CountedActivity[],
  period: Period,
): AgencyTaskFigures[] =>
  progress(withAgencyTasks(plan, agency), agency, activities, period, { rhythms: [] }).tasks.map((one) => ({
    ...{ task: one.task.ref, title: one.task.title, role: one.role },
    ...{ done: one.done, accepted: one.accepted, waiting: one.awaitingReview, returned: one.returned },
    lastOn: one.lastOn,
  }));

const readActivities = async (
  db: Database,
  units: readonly UnitId[],
  { from, to }: Period,
): Promise<ReadonlyMap<ScopeId, readonly CountedActivity[]>> => {
  const found = new Map<ScopeId, CountedActivity[]>();
  if (units.length === 0) return found;
  const rows = await db
    .selectFrom("activity_summaries")
    .select(["scope", "activity", "kind", "on_day", "status", "tasks"])
    .where("scope", "in", units.map(sharedScope))
    .where("on_day", ">=", from)
    .where("on_day", "<=", to)
    .where("deleted", "=", 0)
    .execute();
  for (const { scope, activity, kind, on_day, status, tasks } of rows) {
    const own = found.get(scope) ?? [];
    found.set(scope, own);
    own.push({ id: activity, kind, tasks: readTaskRefs(tasks), on: on_day, status, deleted: false });
  }
  return found;
};

/**
 * How the units beside an agency stood in a month with the rows of the appendix that name it. The caller has asked whether
 * the actor may know; too few units are told of nothing. Null when no plan was in force.
 */
export const agencyConcerns = async (
  deps: Deps,
  actor: Actor,
  agency: Unit,
  month: Month,
): Promise<AgencyConcerns | null> => {
  const { db } = deps;
  const period = monthPeriod(month);
  const units = await deps.units.all();
  const plan = planFor(await deps.plans.all(), actor.reach, period.to)?.plan;
  if (!plan) return null;

  const office = tenureOn(agency, period.to)?.parent;
  const beside = office ? reportingUnits(units, reachOf(office, units), period) : [];
  const told = beside.length < LEAST_UNITS ? [] : beside;
  const measures = await readMeasures(db, office ? [office, ...told.map(({ id }) => id)] : []);
  const counted = await readSpanCounted(db, { units: told.map(({ id }) => id), period, plan, measures });
  const standings = told.map((unit) =>
    progress(plan, unit, counted.get(sharedScope(unit.id)) ?? [], period, measures.of(unit, period.to)),
  );
  const rows = withAgencyTasks(plan, agency).agencyTasks?.filter(({ origin }) => origin === "appendix") ?? [];
  return {
    ...{ month: monthOf(period.to), today: todayOf(deps, actor, units), generatedAt: deps.clock.now() },
    units: told.length,
    tasks: rows.flatMap((task) => {
      const own = standings.flatMap(({ tasks }) => tasks.filter((one) => one.task.ref === task.ref));
      const role = roleOf(task, agency);
      return own.length === 0 ? [] : [{ task: task.ref, title: task.title, role, ...sumsOf(own) }];
    }),
  };
};

const sumsOf = (own: readonly TaskProgress[]) => ({
  done: own.reduce((sum, { done }) => sum + done, 0),
  begun: own.filter(({ done }) => done > 0).length,
  full: own.some(({ due }) => due !== null)
    ? own.filter(({ due, missing }) => due !== null && missing === 0).length
    : null,
});
