import { sql } from "kysely";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import { type OverviewSpan, spanPeriod } from "../../domain/api-overview.ts";
import { monthOf } from "../../domain/day.ts";
import {
  boundsOf,
  cellOf,
  cellSteps,
  isInView,
  type MapPoint,
  type MapView,
  viewAround,
} from "../../domain/map/map-cells.ts";
import type { MapCell, OfficeMap } from "../../domain/map/office-map.ts";
import type { Actor } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { Database } from "../store/open-database.ts";
import { sharedScope } from "./counted.ts";
import { type MeasuredSite, readOutlines, readSites } from "./map-places.ts";
import { officeUnits } from "./office-units.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";

export interface MapAsked {
  readonly span: OverviewSpan;
  readonly kind: ActivityKind | null;
  readonly task: TaskRef | null;
  /** Null: all that was measured. */
  readonly view: MapView | null;
}

const MOST_NAMES = 3;

/**
 * What lies in a square of the map, counted by its cells inside the database: however many records there are, at most
 * 256 cells come out. Sites are few, and are laid into the same cells.
 */
export const officeMap = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
  asked: MapAsked,
): Promise<OfficeMap> => {
  const units = await deps.units.all();
  const period = spanPeriod(asked.span);
  const shown = officeUnits(units, actor, period.from, period.to);
  const scopes = shown.map(({ id }) => sharedScope(id));
  const names = new Map(shown.map(({ id, name }) => [sharedScope(id), { unit: id, name }]));
  const sites = await readSites(deps.db, scopes);
  const view = asked.view ?? (await viewOfAll(deps.db, scopes, asked, sites));
  const counted = view ? await countCells(deps.db, scopes, asked, view) : [];
  const at = { today: todayOf(deps, actor, units), generatedAt: deps.clock.now() };
  return {
    ...at,
    view,
    cells: view ? cellsOf(view, counted, sites, names) : [],
    unmeasured: await countUnmeasured(deps.db, scopes, asked),
    outlines: view ? await readOutlines(deps.db, names, view) : [],
  };
};

/** Activities that count, by what was asked for. */
const askedFor = (db: Database, scopes: readonly ScopeId[], { span, kind, task }: MapAsked) => {
  const { from, to } = spanPeriod(span);
  let query = db
    .selectFrom("activity_summaries")
    .where("scope", "in", scopes.length === 0 ? ["" as ScopeId] : [...scopes])
    .where("month", ">=", monthOf(from))
    .where("month", "<=", monthOf(to))
    .where("deleted", "=", 0)
    .where("status", "!=", "returned");
  if (kind) query = query.where("kind", "=", kind);
  // A reference holds no sign that stands for others in a pattern.
  if (task) query = query.where("tasks", "like", `%"${task}"%`);
  return query;
};

const viewOfAll = async (
  db: Database,
  scopes: readonly ScopeId[],
  asked: MapAsked,
  sites: readonly MeasuredSite[],
): Promise<MapView | null> => {
  const found = await askedFor(db, scopes, asked)
    .select(({ fn }) => [
      fn.min("north").as("south"),
      fn.max("north").as("north"),
      fn.min("east").as("west"),
      fn.max("east").as("east"),
    ])
    .executeTakeFirst();
  const { south, north, west, east } = found ?? {};
  const norths = [south, north, ...sites.map((site) => site.north)].filter((at) => at != null);
  const easts = [west, east, ...sites.map((site) => site.east)].filter((at) => at != null);
  if (norths.length === 0) return null;
  const [least, most] = [Math.min, Math.max];
  return viewAround(
    { north: least(...norths), east: least(...easts) },
    { north: most(...norths), east: most(...easts) },
  );
};

interface CountedCell extends MapPoint {
  readonly scope: ScopeId;
  readonly activities: number;
}

/** A row a unit and cell; whole numbers are divided as whole numbers by both databases. */
const countCells = async (
  db: Database,
  scopes: readonly ScopeId[],
  asked: MapAsked,
  view: MapView,
): Promise<readonly CountedCell[]> => {
  const { from, to } = boundsOf(view);
  const size = sql.lit(cellSteps(view.level));
  const rows = await askedFor(db, scopes, asked)
    .where("north", ">=", from.north)
    .where("north", "<", to.north)
    .where("east", ">=", from.east)
    .where("east", "<", to.east)
    .select(["scope", sql<number>`north / ${size}`.as("row"), sql<number>`east / ${size}`.as("column")])
    .select(({ fn }) => [
      fn.countAll<number>().as("activities"),
      fn.avg<number>("north").as("north"),
      fn.avg<number>("east").as("east"),
    ])
    .groupBy(["scope", sql`north / ${size}`, sql`east / ${size}`])
    .execute();
  return rows.map(({ scope, activities, north, east }) => ({
    ...{ scope, activities: Number(activities) },
    ...{ north: Math.floor(Number(north)), east: Math.floor(Number(east)) },
  }));
};

const countUnmeasured = async (
  db: Database,
  scopes: readonly ScopeId[],
  asked: MapAsked,
): Promise<number> => {
  const { count } = await askedFor(db, scopes, asked)
    .where("north", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

interface Gathered {
  readonly counted: CountedCell[];
  readonly sites: MeasuredSite[];
}

const cellsOf = (
  view: MapView,
  counted: readonly CountedCell[],
  sites: readonly MeasuredSite[],
  names: ReadonlyMap<ScopeId, MapCell["units"][number]>,
): MapCell[] => {
  const cells = new Map<string, Gathered>();
  const gather = (point: MapPoint): Gathered => {
    const { north, east } = cellOf(view.level, point);
    const known = cells.get(`${north}.${east}`) ?? { counted: [], sites: [] };
    cells.set(`${north}.${east}`, known);
    return known;
  };
  for (const one of counted) gather(one).counted.push(one);
  for (const site of sites) if (isInView(view, site)) gather(site).sites.push(site);
  return [...cells.values()].map((cell) => mapCell(cell, names));
};

const mapCell = (
  { counted, sites }: Gathered,
  names: ReadonlyMap<ScopeId, MapCell["units"][number]>,
): MapCell => {
  const weighed = [...counted, ...sites.map((site) => ({ ...site, activities: 1 }))];
  const weight = weighed.reduce((sum, { activities }) => sum + activities, 0);
  const mean = (of: "north" | "east"): number =>
    Math.floor(weighed.reduce((sum, one) => sum + one[of] * one.activities, 0) / weight);
  const most = [...counted].sort((a, b) => b.activities - a.activities);
  const scopes = [...new Set([...most, ...sites].map(({ scope }) => scope))];
  return {
    ...{ north: mean("north"), east: mean("east") },
    activities: counted.reduce((sum, { activities }) => sum + activities, 0),
    sites: sites.length,
    units: scopes.slice(0, MOST_NAMES).flatMap((scope) => names.get(scope) ?? []),
    unitCount: scopes.length,
    siteNames: sites.slice(0, MOST_NAMES).map(({ name, kind }) => ({ name, kind })),
  };
};
