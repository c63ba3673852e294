import type { Day } from "../day.ts";
import type { CellState } from "../progress/cell-state.ts";
import type { MissingWork, UrgedPeriod, UrgingLevel } from "../registers/urging.ts";
import type { TaskRef } from "../task.ts";
import type { UnitId } from "../unit.ts";

/** How one task of a unit stands, as any overview tells it. */
export interface TaskFigures {
  readonly task: TaskRef;
  readonly title: string;
  readonly done: number;
  /** Null: nothing says how many. */
  readonly due: number | null;
  readonly state: CellState;
}

/** An urging that went out before. */
export interface PastUrging {
  readonly unit: UnitId;
  readonly period: UrgedPeriod;
  readonly level: UrgingLevel;
  readonly on: Day;
}

export interface UrgingProposal {
  readonly unit: UnitId;
  readonly period: UrgedPeriod;
  readonly missing: readonly MissingWork[];
  readonly level: UrgingLevel;
  /** The last one of the same period; null: this is the first. */
  readonly last: { readonly on: Day; readonly level: UrgingLevel } | null;
  /** One has gone out on this very day: not again without saying so. */
  readonly isAgainToday: boolean;
}

/** Tasks that the unit is behind with, in the order given. What is done, on its way or not due yet is never among them. */
export const missingWork = (tasks: readonly TaskFigures[]): readonly MissingWork[] =>
  tasks.flatMap(({ task, title, done, due, state }) =>
    (state === "behind" || state === "none") && due !== null && done < due
      ? [{ task, title, done, due }]
      : [],
  );

/** What to ask of a unit, and with what emphasis; `earlier` may be of any unit and period, in any order. */
export const proposeUrging = (
  { unit, period, today }: { readonly unit: UnitId; readonly period: UrgedPeriod; readonly today: Day },
  tasks: readonly TaskFigures[],
  earlier: readonly PastUrging[],
): UrgingProposal => {
  const same = earlier.filter((one) => one.unit === unit && one.period === period);
  const last = same.reduce<PastUrging | null>((latest, one) => laterOf(latest, one), null);
  const isAgainToday = last?.on === today;
  return {
    unit,
    period,
    missing: missingWork(tasks),
    // Said twice on one day it is the same step twice, not the next one.
    level: last === null ? "first" : isAgainToday ? last.level : nextLevel[last.level],
    last: last && { on: last.on, level: last.level },
    isAgainToday,
  };
};

const laterOf = (latest: PastUrging | null, one: PastUrging): PastUrging => {
  if (latest === null || one.on > latest.on) return one;
  return one.on === latest.on && rank[one.level] > rank[latest.level] ? one : latest;
};

const rank = { first: 0, again: 1, leader: 2 } as const satisfies Readonly<Record<UrgingLevel, number>>;

const nextLevel = {
  first: "again",
  again: "leader",
  leader: "leader",
} as const satisfies Readonly<Record<UrgingLevel, UrgingLevel>>;
