import { type OverviewSpan, spanPeriod } from "../../domain/api-overview.ts";
import { addMonths, type Month, monthOf } from "../../domain/day.ts";
import type { Actor } from "../../domain/permission.ts";
import type { ReviewFiguresList } from "../../domain/review/figures-list.ts";
import { reviewFigures, type VerdictTally } from "../../domain/review/review-figures.ts";
import type { ReturnReason } from "../../domain/review.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { UserId } from "../../domain/user.ts";
import type { Database } from "../store/open-database.ts";
import { sharedScope } from "./counted.ts";
import { officeUnits } from "./office-units.ts";
import type { OverviewDeps } from "./overview-deps.ts";
import { earliest } from "./overview-row.ts";
import { readUnitSummaries } from "./read-pulse.ts";

export type ReviewFiguresDeps = Pick<OverviewDeps, "db" | "clock" | "units" | "people">;

const MONTHS_SHOWN = 12;

/**
 * How the units below this person are reviewed: counted inside the database, so what is read grows with units × hours
 * waited, not with records. Who is not an administrator sees no other reviewer's figures.
 */
export const reviewFiguresList = async (
  deps: ReviewFiguresDeps,
  actor: Actor,
  span: OverviewSpan,
): Promise<ReviewFiguresList> => {
  const { db, clock } = deps;
  const { from, to } = spanPeriod(span);
  const within = { units: [...actor.reach.supervised], from: monthOf(from), to: monthOf(to) };
  const shown = officeUnits(await deps.units.all(), actor, from, to);
  const byUnit = await tallies(db, within, "scope");
  const waits = await readUnitSummaries(db, within.units);
  const lastMonths = Array.from({ length: MONTHS_SHOWN }, (_none, at) =>
    addMonths(within.to, at + 1 - MONTHS_SHOWN),
  );
  const byMonth = await tallies(db, { ...within, from: lastMonths[0] ?? within.from }, "month");
  const waitsOf = (unit: UnitId) => {
    const found = waits.get(sharedScope(unit));
    return { waiting: found?.waiting ?? 0, oldestWaitingAt: found?.oldestWaitingAt ?? null };
  };
  return {
    generatedAt: clock.now(),
    total: {
      ...reviewFigures([...byUnit.values()].flat()),
      waiting: [...waits.values()].reduce((sum, { waiting }) => sum + waiting, 0),
      oldestWaitingAt: earliest([...waits.values()].map(({ oldestWaitingAt }) => oldestWaitingAt)),
    },
    units: shown.map(({ id, name }) => ({
      ...{ unit: id, unitName: name },
      ...{ ...reviewFigures(byUnit.get(sharedScope(id)) ?? []), ...waitsOf(id) },
    })),
    months: lastMonths.map((month) => ({ month, ...reviewFigures(byMonth.get(month) ?? []) })),
    reviewers: await reviewers(deps, actor, within),
  };
};

const reviewers = async (
  { db, people }: ReviewFiguresDeps,
  actor: Actor,
  within: Within,
): Promise<ReviewFiguresList["reviewers"]> => {
  const isAdministrator = actor.role === "administrator";
  const found = await tallies(db, isAdministrator ? within : { ...within, by: actor.user }, "user_id");
  const names = new Map((await people.ofUnit(actor.unit)).map(({ user }) => [user.id, user.name] as const));
  return [...found].map(([id, own]) => {
    const user = id as UserId;
    return { user, name: names.get(user) ?? "", ...reviewFigures(own) };
  });
};

interface Within {
  readonly units: readonly UnitId[];
  readonly from: Month;
  readonly to: Month;
  readonly by?: UserId;
}

/** Verdicts of these units and months, counted alike, by what they are asked for. */
const tallies = async (
  db: Database,
  { units, from, to, by }: Within,
  column: "scope" | "month" | "user_id",
): Promise<ReadonlyMap<string, readonly VerdictTally[]>> => {
  if (units.length === 0) return new Map();
  let query = db
    .selectFrom("review_verdicts")
    .select(["verdict", "reasons", "waited_hours", ({ fn }) => fn.countAll<number>().as("times")])
    .select(column)
    .where("scope", "in", units.map(sharedScope))
    .where("month", ">=", from)
    .where("month", "<=", to)
    .groupBy([column, "verdict", "reasons", "waited_hours"]);
  if (by) query = query.where("user_id", "=", by);
  const found = new Map<string, VerdictTally[]>();
  for (const row of await query.execute()) {
    const key = row[column];
    const tally = {
      ...{ verdict: row.verdict, waitedHours: row.waited_hours, times: Number(row.times) },
      reasons: JSON.parse(row.reasons) as ReturnReason[],
    };
    const known = found.get(key);
    if (known) known.push(tally);
    else found.set(key, [tally]);
  }
  return found;
};
