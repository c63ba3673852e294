import { withAgencyTasks } from "../../domain/agencies/agency-tasks.ts";
import type { UnitYear } from "../../domain/api.ts";
import { addMonths, type Day, lastDayOf, type Month } from "../../domain/day.ts";
import { monthPeriod, yearPeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Plan } from "../../domain/plan.ts";
import { cellState } from "../../domain/progress/cell-state.ts";
import type { CountedActivity } from "../../domain/progress/counting.ts";
import { type Progress, progress, type TaskProgress } from "../../domain/progress.ts";
import { isYearly } from "../../domain/schedule.ts";
import type { Task } from "../../domain/task.ts";
import { type Unit, unitNameOn } from "../../domain/unit.ts";
import { readCounted, sharedScope } from "./counted.ts";
import { heldCounts, withMerged } from "./held-counts.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { planFor } from "./plan-register.ts";
import { type Measures, readMeasures } from "./read-measures.ts";
import { readPulses } from "./read-pulse.ts";

type YearTask = UnitYear["tasks"][number];
type YearCount = YearTask["counts"][number];

const NOTHING_ASKED: YearCount = { due: null, done: 0, accepted: 0, returned: 0, state: "notDue" };

/** Twelve months of one unit, its people and their devices. The caller has asked whether the unit may be seen. */
export const unitYear = async (
  deps: OverviewDeps,
  actor: Actor,
  unit: Unit,
  year: number,
): Promise<UnitYear> => {
  const { db, clock } = deps;
  const period = yearPeriod(year);
  const months = monthsOf(year);
  const units = await deps.units.all();
  const found = planFor(await deps.plans.all(), actor.reach, period.to);
  const today = todayOf(deps, actor, units);
  const [from, to] = [months[0], months.at(-1)];
  const counted =
    from && to
      ? heldCounts(
          units,
          await readCounted(db, { units: withMerged(units, [unit.id]), from, to, tasks: null }),
        )
      : new Map<never, never>();
  const measures = await readMeasures(db, [unit.id, ...actor.reach.own, ...actor.reach.supervised]);
  const activities = counted.get(sharedScope(unit.id)) ?? [];
  return {
    unit: unit.id,
    name: unitNameOn(unit, today < period.to ? today : period.to),
    year,
    today,
    generatedAt: clock.now(),
    tasks: found
      ? tasksOf({ plan: withAgencyTasks(found.plan, unit), unit, year, activities, measures, today })
      : [],
    people: await peopleOf(deps, unit),
  };
};

const monthsOf = (year: number): readonly Month[] => {
  const january = `${String(year).padStart(4, "0")}-01` as Month;
  return Array.from({ length: 12 }, (_, index) => addMonths(january, index));
};

interface YearFacts {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly year: number;
  readonly activities: readonly CountedActivity[];
  readonly measures: Measures;
  readonly today: Day;
}

const tasksOf = ({ plan, unit, year, activities, measures, today }: YearFacts): YearTask[] => {
  const period = yearPeriod(year);
  const whole = progress(plan, unit, activities, period, measures.of(unit, period.to));
  const months = monthsOf(year).map((month) =>
    progress(plan, unit, activities, monthPeriod(month), measures.of(unit, lastDayOf(month))),
  );
  return whole.tasks.map(({ task }) => ({
    task: task.ref,
    title: task.title,
    per: isYearly(task.rule) ? "year" : "month",
    counts: (isYearly(task.rule) ? [whole] : months).map((one) => countOf(one, task, today)),
  }));
};

const countOf = (found: Progress, task: Task, today: Day): YearCount => {
  const one: TaskProgress | undefined = found.tasks.find((candidate) => candidate.task.ref === task.ref);
  // A month in which it was still counted by the year, or no longer by the month.
  if (!one || isYearly(one.task.rule) !== isYearly(task.rule)) return NOTHING_ASKED;
  const { due, done, accepted, returned } = one;
  return { due, done, accepted, returned, state: cellState(one, today) };
};

const peopleOf = async ({ db, people }: OverviewDeps, unit: Unit): Promise<UnitYear["people"]> => {
  const pulses = new Map((await readPulses(db, [unit.id])).map((pulse) => [pulse.device, pulse]));
  return (await people.ofUnit(unit.id)).map(({ user, devices }) => ({
    user,
    devices: devices.map(({ id, name, lostAt }) => {
      const pulse = pulses.get(id);
      return {
        id,
        name,
        lostAt,
        lastSeenAt: pulse?.lastSeenAt ?? null,
        unsentActivities: pulse?.unsentActivities ?? 0,
        unsentFiles: pulse?.unsentFiles ?? 0,
        oldestUnsentAt: pulse?.oldestUnsentAt ?? null,
        clockOffsetMs: pulse?.clockOffsetMs ?? null,
        freeBytes: pulse?.freeBytes ?? null,
        appVersion: pulse?.appVersion ?? "",
      };
    }),
  }));
};
