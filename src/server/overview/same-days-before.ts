import {
  addSpans,
  type OverviewBefore,
  type OverviewSpan,
  sameDayBefore,
  spanPeriod,
} from "../../domain/api-overview.ts";
import { type Day, monthOf } from "../../domain/day.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Plan } from "../../domain/plan.ts";
import { progress } from "../../domain/progress.ts";
import type { Unit } from "../../domain/unit.ts";
import { sharedScope } from "./counted.ts";
import { monthsOfYear, tasksBySpan } from "./counted-span.ts";
import { heldCounts, withMerged } from "./held-counts.ts";
import type { OverviewDeps } from "./overview-deps.ts";
import { planFor } from "./plan-register.ts";
import type { Measures } from "./read-measures.ts";
import { readUntil } from "./read-until.ts";
import { reportingUnits } from "./reporting-units.ts";

interface BeforeAsked {
  readonly actor: Actor;
  readonly units: readonly Unit[];
  readonly plans: readonly Plan[];
  readonly measures: Measures;
  readonly span: OverviewSpan;
  readonly today: Day;
}

/**
 * How the units of the span before had stood on the same day of theirs, by the plan that held then; null where none did.
 * Nothing is known of when a thing arrived, so what was reported late counts on the day on which it was done.
 */
export const sameDaysBefore = async (
  { db }: OverviewDeps,
  { actor, units, plans, measures, span, today }: BeforeAsked,
): Promise<OverviewBefore | null> => {
  const until = sameDayBefore(span, today);
  const period = spanPeriod(addSpans(span, -1));
  const found = until === null ? null : planFor(plans, actor.reach, period.to);
  if (until === null || !found) return null;

  const { plan } = found;
  const rowUnits = reportingUnits(units, actor.reach, period);
  const ids = rowUnits.map(({ id }) => id);
  const isWholeYear = period.kind === "year";
  const from = measures.needYear(ids) ? monthsOfYear(period).from : monthOf(period.from);
  // Tasks of the year are no part of a month's sums.
  const tasks = isWholeYear ? null : tasksBySpan(plan).monthly;
  const asked = { units: withMerged(units, ids), from, until, tasks };
  const counted = heldCounts(units, await readUntil(db, asked));
  const totals = rowUnits.map((unit) => {
    const activities = counted.get(sharedScope(unit.id)) ?? [];
    return progress(plan, unit, activities, period, measures.of(unit, period.to)).totals;
  });
  return {
    on: until,
    done: totals.reduce((sum, { credited }) => sum + credited, 0),
    due: totals.reduce((sum, { due }) => sum + due, 0),
  };
};
