import type { ActivityKind } from "../../domain/activity/kind.ts";
import { ActivityKind as Kinds } from "../../domain/activity/kind.ts";
import type { ThemeCoverage } from "../../domain/api-across.ts";
import { type OverviewSpan, spanPeriod } from "../../domain/api-overview.ts";
import { monthOf } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import { allTasks, type Plan } from "../../domain/plan.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { ANY_THEME, NO_THEME } from "../store/summaries/recompute-month.ts";
import { sharedScope } from "./counted.ts";
import { officeUnits } from "./office-units.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { planFor } from "./plan-register.ts";

interface CoverageAsked {
  readonly span: OverviewSpan;
  /** Null: all units below. One that is not below this person counts nothing. */
  readonly unit: UnitId | null;
}

/**
 * How much was done for each theme of the plan (nội dung) in each form (hình thức), counted by the database from the
 * counts of months: the rows read are units × themes at most. Null where no plan was in force.
 */
export const themeCoverage = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units" | "plans">,
  actor: Actor,
  { span, unit }: CoverageAsked,
): Promise<ThemeCoverage | null> => {
  const period = spanPeriod(span);
  const units = await deps.units.all();
  const found = planFor(await deps.plans.all(), actor.reach, period.to);
  if (!found) return null;
  const shown = officeUnits(units, actor, period.from, period.to);
  const asked = shown.filter(({ id }) => unit === null || id === unit).map(({ id }) => sharedScope(id));
  const counts = await countByTheme(deps.db, asked, period);
  const byUnit = await countByUnit(
    deps.db,
    shown.map(({ id }) => sharedScope(id)),
    period,
  );
  const kinds = kindsOf(found.plan, new Set(counts.map(({ kind }) => kind)));
  const themes = themesOf(found.plan, new Set(counts.map(({ theme }) => theme)));
  const countOf = (theme: string, kind: ActivityKind): number =>
    counts.find((one) => one.theme === theme && one.kind === kind)?.count ?? 0;
  return {
    today: todayOf(deps, actor, units),
    generatedAt: deps.clock.now(),
    themes: [...themes],
    kinds: [...kinds],
    counts: themes.map(({ id }) => kinds.map((kind) => countOf(id, kind))),
    totals: kinds.map((kind) => countOf(ANY_THEME, kind)),
    units: shown.map(({ id, name }) => ({
      ...{ unit: id, name },
      ...(byUnit.get(sharedScope(id)) ?? { done: 0, themes: 0 }),
    })),
  };
};

const countByTheme = async (db: Database, scopes: readonly ScopeId[], { from, to }: Period) => {
  if (scopes.length === 0) return [];
  const rows = await db
    .selectFrom("theme_counts")
    .select(["theme", "kind"])
    .select(({ fn }) => fn.sum<number>("count").as("count"))
    .where("scope", "in", [...scopes])
    .where("month", ">=", monthOf(from))
    .where("month", "<=", monthOf(to))
    .groupBy(["theme", "kind"])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

/** What each unit did, and for how many themes. */
const countByUnit = async (
  db: Database,
  scopes: readonly ScopeId[],
  { from, to }: Period,
): Promise<ReadonlyMap<ScopeId, { readonly done: number; readonly themes: number }>> => {
  const byScope = new Map<ScopeId, { done: number; themes: number }>();
  if (scopes.length === 0) return byScope;
  const rows = await db
    .selectFrom("theme_counts")
    .select(["scope", "theme"])
    .select(({ fn }) => fn.sum<number>("count").as("count"))
    .where("scope", "in", [...scopes])
    .where("month", ">=", monthOf(from))
    .where("month", "<=", monthOf(to))
    .groupBy(["scope", "theme"])
    .execute();
  for (const { scope, theme, count } of rows) {
    const known = byScope.get(scope) ?? { done: 0, themes: 0 };
    byScope.set(scope, known);
    if (theme === ANY_THEME) known.done = Number(count);
    else if (theme !== NO_THEME) known.themes += 1;
  }
  return byScope;
};

/** In the order of the field, whatever order the database has. */
const kindsOf = (plan: Plan, done: ReadonlySet<ActivityKind>): readonly ActivityKind[] => {
  const planned = new Set(allTasks(plan).flatMap(({ kinds }) => kinds));
  return Kinds.options.filter((kind) => planned.has(kind) || done.has(kind));
};

const themesOf = (plan: Plan, named: ReadonlySet<string>): ThemeCoverage["themes"] => {
  const known = new Set<string>(plan.themeNames.map(({ id }) => id));
  const others = [...named].filter((id) => id !== ANY_THEME && id !== NO_THEME && !known.has(id)).sort();
  return [
    ...plan.themeNames,
    ...others.map((id) => ({ id: id as ThemeCoverage["themes"][number]["id"], name: id })),
    ...(named.has(NO_THEME) ? [{ id: NO_THEME, name: "" } as const] : []),
  ];
};
