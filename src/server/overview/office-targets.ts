import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf, yearOf } from "../../domain/day.ts";
import { yearPeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Plan } from "../../domain/plan.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { OfficeTargets, UnitTargets } from "../../domain/targets/office-targets.ts";
import { sumOfUnits, type UnitFigures } from "../../domain/targets/sum-of-units.ts";
import { lackingRows, type TargetStanding, targetsOfUnits } from "../../domain/targets/target-standing.ts";
import type { TargetSpan } from "../../domain/targets/unit-rows.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { reachIn } from "../auth/unit-register.ts";
import { sharedScope } from "./counted.ts";
import { officeUnits } from "./office-units.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { planFor } from "./plan-register.ts";
import { readTargetRows } from "./target-rows.ts";

type Deps = Pick<OverviewDeps, "db" | "clock" | "units" | "plans">;
type Standing = OfficeTargets["units"][number]["standings"][number];

export interface OfficeTargetsReader {
  /** Null where no plan was in force. */
  readonly list: (actor: Actor, month: Month) => Promise<OfficeTargets | null>;
  /** The caller has asked whether the unit may be seen. */
  readonly ofUnit: (actor: Actor, unit: Unit, month: Month) => Promise<UnitTargets | null>;
}

/** What is kept of one unit: nothing of its records, so that hundreds of units weigh little. */
interface Outcome {
  readonly stamp: string;
  readonly standings: readonly Standing[];
  /** One list a month, in the order of the months. */
  readonly byMonth: readonly (readonly UnitFigures[])[];
}

const MOST_LACKING = 12;
const MOST_ROWS = 200;
const MOST_OUTCOMES = 1000;

/**
 * The targets of the plan over many units, counted by the domain from each unit's own rows, one unit after the other. A
 * unit is read again only when something of it has changed since, or the day, the month or the plan is another.
 */
export const createOfficeTargets = (deps: Deps): OfficeTargetsReader => {
  const outcomes = new Map<ScopeId, Outcome>();
  const outcomeOf = async (line: Line, head: string, asked: Asked): Promise<Outcome> => {
    const scope = sharedScope(line[0]);
    const stamp = [head, asked.month, asked.today, asked.plan.id, JSON.stringify(asked.plan.targetMeasures)];
    const before = outcomes.get(scope);
    if (before?.stamp === stamp.join()) return before;
    const counted = await countUnit(deps, line, asked, stamp.join());
    if (outcomes.size >= MOST_OUTCOMES) outcomes.clear();
    outcomes.set(scope, counted);
    return counted;
  };

  return {
    list: async (actor, month) => {
      const units = await deps.units.all();
      const asked = await ask(deps, actor, units, month);
      if (!asked) return null;
      const { plan, today, months, asOf } = asked;
      const shown = officeUnits(units, actor, firstDayOf(asked.month), asOf);
      const lines = shown.map(({ id }) => lineOf(units, id));
      const heads = await readHeads(deps, lines.flat());
      const headOf = (id: UnitId): number => heads.get(sharedScope(id)) ?? 0;
      const found: Outcome[] = [];
      for (const line of lines) found.push(await outcomeOf(line, line.map(headOf).join(), asked));
      return {
        ...{ generatedAt: deps.clock.now(), month: asked.month, today, asOf, planYear: plan.year },
        targets: plan.targetMeasures.map(({ id, measure, goalPercent }, place) => ({
          ...{ id, measure, goalPercent },
          trend: months.map((one, at) => ({
            month: one,
            ...sumOfUnits(found.flatMap(({ byMonth }) => byMonth[at]?.[place] ?? [])),
          })),
        })),
        units: shown.map(({ id, name }, at) => ({
          unit: id,
          name,
          standings: found[at]?.standings ?? [],
        })),
      };
    },
    ofUnit: async (actor, unit, month) => {
      const units = await deps.units.all();
      const asked = await ask(deps, actor, units, month);
      if (!asked) return null;
      const { plan, today, asOf, from } = asked;
      const [own, ...before] = lineOf(units, unit.id);
      const rows = await readTargetRows(deps.db, own, from, today, before);
      const standings = standingsAt(plan, unit.id, rows, { from, to: asOf, today });
      return {
        ...{ generatedAt: deps.clock.now(), month: asked.month, today, asOf },
        unit: unit.id,
        name: unitNameOn(unit, asOf),
        targets: standings.map(({ rows: counted, ...standing }) => ({
          ...standing,
          rows: counted.slice(0, MOST_ROWS),
          rowCount: counted.length,
        })),
      };
    },
  };
};

/** A unit and those that it took over. */
type Line = readonly [UnitId, ...UnitId[]];

const lineOf = (units: readonly Unit[], id: UnitId): Line => [
  id,
  ...[...reachIn(units, id).own].filter((one) => one !== id),
];

interface Asked {
  readonly plan: Plan;
  /** Never after the month of today. */
  readonly month: Month;
  readonly today: Day;
  readonly from: Day;
  readonly asOf: Day;
  /** Of the year, up to the one that was asked for. */
  readonly months: readonly Month[];
}

const ask = async (
  deps: Deps,
  actor: Actor,
  units: readonly Unit[],
  wanted: Month,
): Promise<Asked | null> => {
  const today = todayOf(deps, actor, units);
  const month = wanted > monthOf(today) ? monthOf(today) : wanted;
  const asOf = endOf(month, today);
  const found = planFor(await deps.plans.all(), actor.reach, asOf);
  if (!found) return null;
  const { from } = yearPeriod(yearOf(month));
  const months: Month[] = [];
  for (let one = monthOf(from); one <= month; one = addMonths(one, 1)) months.push(one);
  return { plan: found.plan, month, today, from, asOf, months };
};

const endOf = (month: Month, today: Day): Day => (lastDayOf(month) < today ? lastDayOf(month) : today);

const countUnit = async (
  { db }: Deps,
  [unit, ...before]: Line,
  { plan, months, today, from }: Asked,
  stamp: string,
): Promise<Outcome> => {
  const rows = await readTargetRows(db, unit, from, today, before);
  const byMonth = months.map((month) =>
    standingsAt(plan, unit, rows, { from, to: endOf(month, today), today }),
  );
  return {
    stamp,
    standings: (byMonth.at(-1) ?? []).map(({ state, fulfilled, total, rows: counted }): Standing => {
      const lacking = lackingRows({ rows: counted });
      return {
        ...{ state, fulfilled, total },
        lacking: lacking.slice(0, MOST_LACKING),
        lackingCount: lacking.length,
      };
    }),
    byMonth: byMonth.map((standings) =>
      standings.map(({ state, fulfilled, total }) => ({ state, fulfilled, total })),
    ),
  };
};

const standingsAt = (
  { targetMeasures }: Plan,
  unit: UnitId,
  rows: Awaited<ReturnType<typeof readTargetRows>>,
  span: TargetSpan,
): readonly TargetStanding[] => targetsOfUnits(targetMeasures, new Map([[unit, rows]]), span).get(unit) ?? [];

/** The number of the latest record of each unit: where it is the same, nothing has changed. */
const readHeads = async ({ db }: Deps, units: readonly UnitId[]): Promise<ReadonlyMap<ScopeId, number>> => {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom("scopes")
    .select(["scope", "head"])
    .where("scope", "in", units.map(sharedScope))
    .execute();
  return new Map(rows.map(({ scope, head }) => [scope, head]));
};
