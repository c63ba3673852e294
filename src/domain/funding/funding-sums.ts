import { type Day, yearOf } from "../day.ts";
import { FundingSource } from "../registers/funding.ts";
import type { TaskRef } from "../task.ts";

/** What is planned for a task out of one source in a year; `task` null: for all tasks together (chi chung). */
export interface PlannedMoney {
  readonly year: number;
  readonly task: TaskRef | null;
  readonly source: FundingSource;
  readonly amountDong: number;
}

/** What was spent on a day. */
export interface UsedMoney {
  readonly on: Day;
  readonly task: TaskRef | null;
  readonly source: FundingSource;
  readonly amountDong: number;
}

/** Whole đồng; what is left is below zero where more was spent than planned. */
export interface MoneySums {
  readonly plannedDong: number;
  readonly usedDong: number;
  readonly leftDong: number;
}

export interface FundingLine extends MoneySums {
  readonly task: TaskRef | null;
  readonly source: FundingSource;
}

const sumsOf = (plannedDong: number, usedDong: number): MoneySums => ({
  plannedDong,
  usedDong,
  leftDong: plannedDong - usedDong,
});

/** One line for each task and source of which anything is planned or spent: in the order of the tasks, then of the sources. */
export const fundingLines = (
  planned: readonly PlannedMoney[],
  used: readonly UsedMoney[],
  year: number,
  order: readonly TaskRef[],
): readonly FundingLine[] => {
  const lines = new Map<string, { task: TaskRef | null; source: FundingSource; plan: number; use: number }>();
  const at = (task: TaskRef | null, source: FundingSource) => {
    const key = `${task ?? ""}|${source}`;
    const line = lines.get(key) ?? { task, source, plan: 0, use: 0 };
    lines.set(key, line);
    return line;
  };
  for (const { task, source, amountDong } of planned.filter((each) => each.year === year))
    at(task, source).plan += amountDong;
  for (const { task, source, amountDong } of used.filter(({ on }) => yearOf(on) === year))
    at(task, source).use += amountDong;

  const placeOf = (task: TaskRef | null): number => {
    // What is for all stands last, behind tasks of other plans.
    if (task === null) return order.length + 1;
    const place = order.indexOf(task);
    return place === -1 ? order.length : place;
  };
  return [...lines.values()]
    .filter(({ plan, use }) => plan > 0 || use > 0)
    .sort(
      (a, b) =>
        placeOf(a.task) - placeOf(b.task) ||
        Number((a.task ?? "") > (b.task ?? "")) - Number((a.task ?? "") < (b.task ?? "")) ||
        FundingSource.options.indexOf(a.source) - FundingSource.options.indexOf(b.source),
    )
    .map(({ task, source, plan, use }) => ({ task, source, ...sumsOf(plan, use) }));
};

export const totalOf = (lines: readonly MoneySums[]): MoneySums =>
  sumsOf(
    lines.reduce((sum, { plannedDong }) => sum + plannedDong, 0),
    lines.reduce((sum, { usedDong }) => sum + usedDong, 0),
  );

/** Sums of each source that has a line, in their order. */
export const sumsBySource = (
  lines: readonly FundingLine[],
): readonly (MoneySums & { readonly source: FundingSource })[] =>
  FundingSource.options.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    return own.length === 0 ? [] : [{ source, ...totalOf(own) }];
  });
