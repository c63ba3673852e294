import type { Overview } from "../../../domain/api.ts";
import type { TaskCell, TaskYear } from "../../../domain/api-across.ts";
import { addMonths, type Day, type Month, monthOf } from "../../../domain/day.ts";
import { acrossVi } from "../../vi/across.ts";
import { monthNumber } from "../../vi/format.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { type OverviewRow, percentOf } from "../overview/overview-figures.ts";
import type { ShownColumn } from "../overview/shown-columns.ts";

type Row = TaskYear["rows"][number];

const isOfMonth = ({ column }: Pick<TaskYear, "column">): boolean => column.per === "month";

/** What counts for a unit in a month: of a task of the year its whole year. */
export const cellIn = (task: Pick<TaskYear, "column">, row: Row, month: Month): TaskCell | null =>
  isOfMonth(task) ? (row.months[monthNumber(month) - 1] ?? null) : row.whole;

/** The same figures as a matrix of one column, by which lists, filters, order and urging go. */
export const taskOverview = (task: TaskYear, month: Month): Overview => ({
  ...{ month, today: task.today, generatedAt: task.generatedAt, planTitle: task.planTitle },
  ...{ isPlanOverdue: false, columns: [task.column], waiting: 0, oldestWaitingAt: null },
  rows: task.rows.map(({ months: _, whole, ...row }, at): OverviewRow => {
    const one = task.rows[at];
    return {
      ...row,
      ...{ due: whole?.due ?? 0, done: whole?.credited ?? 0 },
      cells: [one ? cellIn(task, one, month) : null],
    };
  }),
});

/** One column a month, and the year for a task that is counted by it; each cell leads to that month's records. */
export const monthColumns = (task: TaskYear): readonly ShownColumn[] => {
  const byUnit = new Map(task.rows.map((row) => [row.unit, row]));
  const january = `${task.year}-01` as Month;
  const months = Array.from({ length: 12 }, (_, index) => addMonths(january, index));
  const ofMonth = (month: Month): ShownColumn => {
    const number = monthNumber(month);
    const cellOf = ({ unit }: OverviewRow) => byUnit.get(unit)?.months[number - 1] ?? null;
    return {
      ...{ key: month, head: supervisionVi.monthHead(number), short: String(number) },
      title: `${task.column.title}, ${acrossVi.task.monthOf(number)}`,
      column: isOfMonth(task) ? task.column : null,
      under: sumWords(task.rows.flatMap((row) => row.months[number - 1] ?? [])),
      cellOf: (row) => (isAhead(month, task.today) ? null : cellOf(row)),
      hrefOf: ({ unit }) => `/tong-quan/${unit}?thang=${month}&viec=${task.column.task}`,
    };
  };
  const year: ShownColumn = {
    ...{ key: "year", head: acrossVi.task.whole, short: acrossVi.task.whole, column: task.column },
    title: `${task.column.title}, ${acrossVi.task.inYear(task.year)}`,
    under: sumWords(task.rows.flatMap(({ whole }) => whole ?? [])),
    cellOf: ({ unit }) => byUnit.get(unit)?.whole ?? null,
  };
  return [...months.map(ofMonth), ...(isOfMonth(task) ? [] : [year])];
};

/** Nothing can be said of a month that has not begun. */
const isAhead = (month: Month, today: Day): boolean => month > monthOf(today);

const sumCredited = (cells: readonly TaskCell[]): number =>
  cells.reduce((total, { credited = 0 }) => total + credited, 0);

/** Narrow columns have room for a share or a number alone. */
const sumWords = (cells: readonly TaskCell[]): string => {
  const { due, done } = sumOfCells(cells);
  const percent = percentOf({ due, done: Math.min(due, sumCredited(cells)) });
  if (cells.length === 0) return "";
  return percent === null ? String(done) : `${percent}%`;
};

/** All units together. */
export const sumOfCells = (cells: readonly TaskCell[]) => {
  const sum = (of: (cell: TaskCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const days = cells.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return {
    due: sum(({ due }) => due ?? 0),
    done: sum(({ done }) => done),
    accepted: sum(({ accepted }) => accepted),
    waiting: sum(({ waiting }) => waiting),
    returned: sum(({ returned }) => returned),
    missing: sum(({ missing }) => missing),
    dueOn: days.at(-1) ?? null,
  };
};
