import type { Overview } from "../../domain/api.ts";
import { type OverviewSpan, spanPeriod } from "../../domain/api-overview.ts";
import { monthOf } from "../../domain/day.ts";
import type { Actor } from "../../domain/permission.ts";
import { progress } from "../../domain/progress.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { columnsOf } from "./columns.ts";
import { sharedScope } from "./counted.ts";
import { readSpanCounted } from "./counted-span.ts";
import { heldCounts, withMerged } from "./held-counts.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { earliest, figuresOf, groupByUnit, pulseOf } from "./overview-row.ts";
import { planFor } from "./plan-register.ts";
import { readMeasures } from "./read-measures.ts";
import { readPulses, readUnitSummaries } from "./read-pulse.ts";
import { reportingUnits } from "./reporting-units.ts";
import { sameDaysBefore } from "./same-days-before.ts";

type Row = Overview["rows"][number];

const byName = new Intl.Collator("vi");

/**
 * The matrix units × tasks of a month, quarter or year for one who supervises, from counts that every change keeps up to
 * date. Null when no plan was in force. Its cost grows with units × tasks × months, not with activities.
 */
export const spanOverview = async (
  deps: OverviewDeps,
  actor: Actor,
  span: OverviewSpan,
): Promise<Overview | null> => {
  const { db, clock } = deps;
  const period = spanPeriod(span);
  const units = await deps.units.all();
  const plans = await deps.plans.all();
  const found = planFor(plans, actor.reach, period.to);
  if (!found) return null;

  const { plan } = found;
  const { reach } = actor;
  const rowUnits = reportingUnits(units, reach, period);
  const ids = rowUnits.map((unit) => unit.id);
  const today = todayOf(deps, actor, units);
  const measures = await readMeasures(db, [...reach.supervised, ...reach.own, ...reach.above]);
  const asked = { units: withMerged(units, ids), period, plan, measures };
  const counted = heldCounts(units, await readSpanCounted(db, asked));
  const summaries = await readUnitSummaries(db, [...reach.supervised]);
  const pulses = groupByUnit(await readPulses(db, ids));

  const progresses = rowUnits.map((unit) => {
    const activities = counted.get(sharedScope(unit.id)) ?? [];
    return progress(plan, unit, activities, period, measures.of(unit, period.to));
  });
  const tasks = progresses.flatMap((one) => one.tasks.map(({ task }) => task));
  const own = units.find((unit) => unit.id === actor.unit);
  const columns = columnsOf(plan, tasks, own ? measures.of(own, period.to).rhythms : []);
  const rows = rowUnits.map(
    (unit, index): Row => ({
      unit: unit.id,
      name: unitNameOn(unit, period.to),
      ...figuresOf(progresses[index], columns, today),
      lastActivityOn: summaries.get(sharedScope(unit.id))?.lastOn ?? null,
      ...pulseOf(pulses.get(unit.id) ?? []),
    }),
  );
  const waits = [...summaries.values()];
  return {
    month: monthOf(period.to),
    today,
    generatedAt: clock.now(),
    planTitle: plan.title,
    isPlanOverdue: found.awaitsSuccessor,
    columns: [...columns],
    rows: rows.sort((a, b) => byName.compare(a.name, b.name)),
    waiting: waits.reduce((sum, { waiting }) => sum + waiting, 0),
    oldestWaitingAt: earliest(waits.map(({ oldestWaitingAt }) => oldestWaitingAt)),
    before: await sameDaysBefore(deps, { actor, units, plans, measures, span, today }),
  };
};
