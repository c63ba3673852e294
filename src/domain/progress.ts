import { addDays, type Day } from "./day.ts";
import { type OwnTask, tasksOfUnit } from "./own-tasks.ts";
import { isInPeriod, monthsIn, type Period } from "./period.ts";
import { isInForce, type Plan } from "./plan.ts";
import { taskOn } from "./plan-amendment.ts";
import { type CountedActivity, counts, numberOf, serves, type Tally, tallyOf } from "./progress/counting.ts";
import { countedSpan, type PlacedActivity, placeMadeUp } from "./progress/made-up.ts";
import { type Instalment, instalmentsIn, isYearly, windowOf } from "./schedule.ts";
import type { Task, TaskRef, TaskRole } from "./task.ts";
import { existsOn, isUsedOn, type Unit } from "./unit.ts";
import type { Rhythm } from "./unit-settings.ts";

/** How one task of one unit stands (tiến độ). */
export interface TaskProgress extends Tally {
  readonly task: Task;
  readonly role: TaskRole;
  /** Days over which it is counted: the period asked for, or the year for a task of the year seen in a month or quarter. */
  readonly window: Period;
  /** How many the unit owes in `window`; null without a quota. */
  readonly due: number | null;
  /** First day of the first instalment: the unit's own beginning, where it began within `window`; null without a quota. */
  readonly owedFrom: Day | null;
  /** Day by which the last instalment is due; null without a quota. */
  readonly dueOn: Day | null;
  /** Part of `done` that fills the quota, month by month: a fifth issue in May does not stand in for one in June. */
  readonly credited: number;
  /** Part of `done` that was done in a later month and makes up for this one (làm bù). */
  readonly madeUp: number;
  /** `due - credited`, and 0 without a quota. */
  readonly missing: number;
  /** The unit began to use Loa after these days: nothing was owed, whatever the plan asks (chưa dùng). */
  readonly isUnused?: boolean | undefined;
  /** Day of the latest activity in `done`. */
  readonly lastOn: Day | null;
}

/** Sums over tasks with a quota in the period itself («9/16»): in a month or quarter, tasks of the year are left out. */
export interface ProgressTotals {
  readonly due: number;
  readonly credited: number;
  readonly missing: number;
}

export interface Progress {
  readonly period: Period;
  readonly tasks: readonly TaskProgress[];
  readonly totals: ProgressTotals;
}

export interface ProgressOptions {
  /** The unit's rhythms for continuous tasks; a task without one has no quota. */
  readonly rhythms: readonly Rhythm[];
  /**
   * How many months back the unit makes up for what it missed; absent or 0: not at all. With it, `activities` must be
   * those of whole years (`countedSpan`).
   */
  readonly makeUpWithin?: number | undefined;
}

/**
 * How a unit stands with a plan in a period. `activities` are the unit's own, in any order; those of other tasks and
 * days are passed over. What a month or year asks is owed by the unit that is there on its last day, so a commune that
 * ends on 30 June owes its six months, and its successor the rest of the year. Where the plan was amended, each month
 * is counted by its own rule, and a task of the year by the one that holds at the end of the period.
 */
export const progress = (
  plan: Plan,
  unit: Unit,
  activities: readonly CountedActivity[],
  period: Period,
  options: ProgressOptions,
): Progress => {
  const rhythmsByTask = new Map(options.rhythms.map((rhythm) => [rhythm.task, rhythm]));
  const ofTask = byTask(activities);
  const makeUpWithin = options.makeUpWithin ?? 0;
  const isOwedOn = (day: Day): boolean => isInForce(plan, day) && existsOn(unit, day) && isUsedOn(unit, day);

  const tasks = tasksWithin(plan, unit, period).map(({ task, published, role }) => {
    const window = windowOf(task.rule, period);
    const rhythm = rhythmsByTask.get(task.ref) ?? null;
    const owedWithin = (span: Period): readonly Instalment[] =>
      (isYearly(task.rule) || !plan.amendments
        ? instalmentsIn(task.rule, rhythm, span)
        : monthsIn(span)?.flatMap(
            (month) => instalmentsIn(taskOn(plan, published, unit.id, month.to).rule, rhythm, month) ?? [],
          )
      )?.filter(({ period: { to } }) => isOwedOn(to)) ?? [];
    const makesUp = makeUpWithin > 0 && !isYearly(task.rule) && monthsIn(window) !== null;
    const inWindow = ({ on }: Pick<CountedActivity, "on">): boolean => isInPeriod(window, on);
    const own = (ofTask.get(task.ref) ?? []).filter((activity) => serves(activity, task));
    const served = placeMadeUp(
      makesUp ? own : own.filter(inWindow),
      // A record may make up for a month outside of the window.
      makesUp ? owedWithin(countedSpan(window, 1)) : [],
      { withinMonths: makeUpWithin },
    ).filter(inWindow);
    const isUnused = !isUsedOn(unit, window.to);
    return {
      ...{ task, role, window, ...tallyOf(served), ...quotaOf(owedWithin(window), served) },
      ...(isUnused && { isUnused }),
    };
  });
  return { period, tasks, totals: totalsOf(tasks, period) };
};

/** Each task is handed its own activities alone: a year of a unit is many times as long as that of one task. */
const byTask = (activities: readonly CountedActivity[]): ReadonlyMap<TaskRef, readonly CountedActivity[]> => {
  const found = new Map<TaskRef, CountedActivity[]>();
  for (const activity of activities)
    for (const task of new Set(activity.tasks)) {
      const own = found.get(task);
      if (own) own.push(activity);
      else found.set(task, [activity]);
    }
  return found;
};

/** The unit's tasks on the last day of the period on which it was there and the plan held. */
const tasksWithin = (plan: Plan, unit: Unit, period: Period): readonly OwnTask[] => {
  const dayBefore = plan.succeededOn === null ? null : addDays(plan.succeededOn, -1);
  const ends = unit.tenures
    .map(({ to }) => earliest(period.to, to, dayBefore))
    .filter((day) => isInPeriod(period, day) && existsOn(unit, day))
    .sort();
  const [last] = ends.slice(-1);
  return last ? tasksOfUnit(plan, unit, last) : [];
};

const earliest = (day: Day, ...others: readonly (Day | null)[]): Day =>
  others.reduce<Day>((first, other) => (other !== null && other < first ? other : first), day);

const quotaOf = (
  owed: readonly Instalment[],
  served: readonly PlacedActivity[],
): Pick<TaskProgress, "due" | "owedFrom" | "dueOn" | "credited" | "madeUp" | "missing" | "lastOn"> => {
  const done = served.filter(counts);
  const madeUp = numberOf(done.filter(({ doneOn }) => doneOn !== null));
  const lastOn = done.reduce<Day | null>((last, { on, doneOn }) => later(last, doneOn ?? on), null);
  const [firstOwed, lastOwed] = [owed.at(0), owed.at(-1)];
  if (!firstOwed || !lastOwed)
    return { due: null, owedFrom: null, dueOn: null, credited: 0, madeUp, missing: 0, lastOn };

  const due = owed.reduce((sum, { times }) => sum + times, 0);
  const credited = owed.reduce((sum, { period, times }) => {
    const within = numberOf(done.filter(({ on }) => isInPeriod(period, on)));
    return sum + Math.min(times, within);
  }, 0);
  return {
    due,
    owedFrom: firstOwed.period.from,
    dueOn: lastOwed.dueOn,
    credited,
    madeUp,
    missing: due - credited,
    lastOn,
  };
};

const later = (last: Day | null, day: Day): Day => (last === null || last < day ? day : last);

const totalsOf = (tasks: readonly TaskProgress[], period: Period): ProgressTotals => {
  const counted = tasks.filter(({ window }) => window === period);
  const sum = (numberOf: (task: TaskProgress) => number): number =>
    counted.reduce((total, task) => total + numberOf(task), 0);
  return {
    due: sum(({ due }) => due ?? 0),
    credited: sum(({ credited }) => credited),
    missing: sum(({ missing }) => missing),
  };
};
