import type { Overview } from "../../../domain/api.ts";
import { assertNever } from "../../../domain/result.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import type { OverviewCell, OverviewColumn, OverviewRow } from "./overview-figures.ts";

/** A column as it stands on screen: one task, or all those without a quota counted together. */
export interface ShownColumn {
  readonly key: string;
  readonly title: string;
  /** For its head, where room is scarce. */
  readonly head: string;
  /** Null for the counted ones together. */
  readonly column: OverviewColumn | null;
  readonly cellOf: (row: OverviewRow) => OverviewCell | null;
  /** Instead of a drawing, where columns are no tasks. */
  readonly short?: string;
  /** Under its head; absent: how often the task is to be done. */
  readonly under?: string;
  /** Where a cell leads to, and where its head does; absent: to the unit's records, and nowhere. */
  readonly hrefOf?: (row: OverviewRow) => string;
  readonly headHref?: string;
}

/** summary: those without a quota counted together · every: each by itself · the rest: only those tasks. */
export type TaskGroup = "summary" | "every" | "monthly" | "yearly" | "noQuota";

export const TASK_GROUPS: readonly TaskGroup[] = ["summary", "every", "monthly", "yearly", "noQuota"];

/** Tasks with a quota first; the others one by one, or in one column that only counts. */
export const shownColumns = (
  { columns }: Pick<Overview, "columns">,
  group: TaskGroup,
): readonly ShownColumn[] => {
  const all = columns.map(
    (column, at): ShownColumn => ({
      key: column.task,
      title: column.title,
      head: column.shortTitle ?? column.title,
      column,
      cellOf: (row) => row.cells[at] ?? null,
    }),
  );
  const counted = all.filter(({ column }) => column?.quota === null);
  const owed = all.filter((shown) => !counted.includes(shown));
  switch (group) {
    case "summary":
      return counted.length < 2 ? [...owed, ...counted] : [...owed, together(counted)];
    case "every":
      return [...owed, ...counted];
    case "monthly":
      return owed.filter(({ column }) => column?.per === "month");
    case "yearly":
      return owed.filter(({ column }) => column?.per === "year");
    case "noQuota":
      return counted;
    default:
      return assertNever(group);
  }
};

const together = (counted: readonly ShownColumn[]): ShownColumn => ({
  key: "others",
  title: supervisionVi.otherTasks,
  head: supervisionVi.otherTasks,
  column: null,
  cellOf: (row) => {
    const cells = counted.flatMap(({ cellOf }) => cellOf(row) ?? []);
    return cells.length === 0 ? null : sumOf(cells);
  },
});

const sumOf = (cells: readonly OverviewCell[]): OverviewCell => {
  const sum = (of: (cell: OverviewCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const returned = sum((cell) => cell.returned);
  return {
    due: null,
    done: sum((cell) => cell.done),
    accepted: sum((cell) => cell.accepted),
    waiting: sum((cell) => cell.waiting),
    returned,
    state: returned > 0 ? "needsFix" : "noQuota",
  };
};
