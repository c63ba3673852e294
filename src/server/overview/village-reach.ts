import type { VillageReach } from "../../domain/api-across.ts";
import { COVERAGE_DAYS, coverageOf, type VillageActivity } from "../../domain/coverage.ts";
import { addMonths, type Day, type Month, monthOf } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { siteRegister } from "../../domain/registers/site.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { readVillageNames } from "../store/summaries/recompute-month.ts";
import { sharedScope } from "./counted.ts";
import { officeUnits } from "./office-units.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { readSettings } from "./read-measures.ts";

/** Months that are looked at beside the current one, as on the units' own screens. */
const MONTHS_BACK = 12;

/**
 * Which villages of the units below were not reached for long, by the rule of the units' own screens (`coverageOf`). The
 * database tells the last day of each village; the rows read grow with units × villages.
 */
export const villageReach = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
): Promise<VillageReach> => {
  const { db } = deps;
  const units = await deps.units.all();
  const today = todayOf(deps, actor, units);
  const shown = officeUnits(units, actor, today, today);
  const ids = shown.map(({ id }) => id);
  const scopes = ids.map(sharedScope);
  const listed = await readVillages(db, scopes);
  const visits = await readVisits(db, scopes, today);
  const settings = await readSettings(db, ids);
  return {
    today,
    generatedAt: deps.clock.now(),
    units: shown.map(({ id, name }) => {
      const days = settings.get(id)?.coverageDays ?? COVERAGE_DAYS;
      const found = coverageOf(
        listed.get(sharedScope(id)) ?? [],
        visits.get(sharedScope(id)) ?? [],
        today,
        days,
      );
      const uncovered = found.filter(({ isUncovered }) => isUncovered);
      return {
        ...{ unit: id as UnitId, name, days, villages: found.length },
        uncovered: uncovered.map(({ village, lastOn }) => ({ village, lastOn })),
        unlisted: found.filter(({ isUnlisted }) => isUnlisted).length,
      };
    }),
  };
};

/** The villages of each unit's list that are in use. */
const readVillages = async (
  db: Database,
  scopes: readonly ScopeId[],
): Promise<ReadonlyMap<ScopeId, readonly string[]>> => {
  const byScope = new Map<ScopeId, string[]>();
  if (scopes.length === 0) return byScope;
  const rows = await db
    .selectFrom("records")
    .select(["scope", "collection", "id", "number", "state"])
    .where("collection", "=", "site")
    .where("scope", "in", [...scopes])
    .where("deleted", "=", 0)
    .where("state", "like", '%"village"%')
    .orderBy("id")
    .execute();
  for (const row of rows) {
    const site = siteRegister.read(valuesOf(rowToRecord(row)));
    if (site?.kind !== "village" || site.isClosed === true) continue;
    byScope.set(row.scope, [...(byScope.get(row.scope) ?? []), site.name]);
  }
  return byScope;
};

/** One for each village that was reached: the last day up to today. */
const readVisits = async (
  db: Database,
  scopes: readonly ScopeId[],
  today: Day,
): Promise<ReadonlyMap<ScopeId, readonly VillageActivity[]>> => {
  const byScope = new Map<ScopeId, VillageActivity[]>();
  if (scopes.length === 0) return byScope;
  const rows = await db
    .selectFrom("village_months")
    .select(["scope", "village"])
    .select(({ fn }) => fn.max("last_on").as("last_on"))
    .where("scope", "in", [...scopes])
    .where("month", ">=", addMonths(monthOf(today), -MONTHS_BACK))
    .where("month", "<=", monthOf(today))
    .where("last_on", "<=", today)
    .groupBy(["scope", "village"])
    .execute();
  const add = (scope: ScopeId, on: Day, villages: readonly string[]) =>
    byScope.set(scope, [...(byScope.get(scope) ?? []), { on, villages }]);
  for (const { scope, village, last_on } of rows) add(scope, last_on, [village]);
  for (const { scope, on_day, villages } of await readHiddenDays(db, scopes, today))
    add(scope, on_day, readVillageNames(villages));
  return byScope;
};

/** Where a village's last day of this month lies ahead, what was done before it is known by the activities alone. */
const readHiddenDays = async (db: Database, scopes: readonly ScopeId[], today: Day) => {
  const month: Month = monthOf(today);
  const ahead = await db
    .selectFrom("village_months")
    .select("scope")
    .distinct()
    .where("scope", "in", [...scopes])
    .where("month", "=", month)
    .where("last_on", ">", today)
    .execute();
  if (ahead.length === 0) return [];
  return await db
    .selectFrom("activity_summaries")
    .select(["scope", "on_day", "villages"])
    .where(
      "scope",
      "in",
      ahead.map(({ scope }) => scope),
    )
    .where("month", "=", month)
    .where("on_day", "<=", today)
    .where("deleted", "=", 0)
    .where("status", "!=", "returned")
    .execute();
};
