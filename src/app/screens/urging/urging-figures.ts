import type { Overview, UnitYear } from "../../../domain/api.ts";
import { type Month, yearOf } from "../../../domain/day.ts";
import type { UrgedPeriod } from "../../../domain/registers/urging.ts";
import type { TaskRef } from "../../../domain/task.ts";
import type { UnitId } from "../../../domain/unit.ts";
import type { TaskFigures } from "../../../domain/urging/propose-urging.ts";
import { monthNumber } from "../../vi/format.ts";

type Row = Overview["rows"][number];

/** Whom to urge, by what figures and for which time. */
export interface UrgedUnit {
  readonly unit: UnitId;
  readonly name: string;
  readonly period: UrgedPeriod;
  readonly tasks: readonly TaskFigures[];
  /** Days without any activity; 0: not worth a word. */
  readonly idleDays: number;
}

/** One unit of the matrix, task by task. */
export const figuresOfRow = (
  { cells }: Pick<Row, "cells">,
  columns: Overview["columns"],
): readonly TaskFigures[] =>
  columns.flatMap(({ task, title, shortTitle = title }, at) => {
    const cell = cells[at];
    if (!cell) return [];
    // In a quarter, eight in April stand for four: none of them was done for May.
    const done = cell.due === null ? cell.done : (cell.credited ?? cell.done);
    return [{ task, title: shortTitle, done, due: cell.due, state: cell.state }];
  });

/** One month of a unit's year; tasks of the year are counted over it. */
export const figuresOfYear = (year: UnitYear, month: Month): readonly TaskFigures[] =>
  yearOf(month) !== year.year
    ? []
    : year.tasks.flatMap(({ task, title, per, counts }) => {
        const count = counts[per === "year" ? 0 : monthNumber(month) - 1];
        return count ? [{ task, title, done: count.done, due: count.due, state: count.state }] : [];
      });

export const doneByTask = (tasks: readonly TaskFigures[]): ReadonlyMap<TaskRef, number> =>
  new Map(tasks.map(({ task, done }) => [task, done]));
