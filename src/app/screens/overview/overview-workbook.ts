import type { Overview } from "../../../domain/api.ts";
import { dayOf, type TimeZone } from "../../../domain/day.ts";
import { columnName, type WorkbookCell, type WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { upperFirst } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { statusVi } from "../../vi/status.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { contactNotes, isRecent, type OverviewRow, percentOf } from "./overview-figures.ts";
import type { ShownColumn } from "./shown-columns.ts";

/** The matrix as it is shown: its filter, order and columns. */
export interface ShownMatrix {
  readonly overview: Overview;
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly ShownColumn[];
  /** «Bảng tiến độ tháng 5/2025» */
  readonly title: string;
  /** When the figures were made, in words. */
  readonly when: string;
  readonly timeZone: TimeZone;
}

const vi = overviewVi.sheet;

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const head = (said: string): WorkbookCell => ({ kind: "head", text: said });
const number = (count: number): WorkbookCell => ({ kind: "number", number: count });

/** Title, age, the heads. */
const ROWS_ABOVE = 3;

/** A named column with its cell of each row; `isSummed`: has its sum below. */
interface SheetColumn {
  readonly name: string;
  readonly width: number;
  readonly isSummed?: boolean;
  readonly cellOf: (row: OverviewRow) => WorkbookCell;
}

/** Figures as numbers and days on one sheet, the states of the same cells in words on another. */
export const overviewWorkbook = (shown: ShownMatrix): readonly Sheet[] => [
  sheetOf(shown, vi.figures, figureColumns(shown)),
  sheetOf(shown, vi.states, stateColumns(shown)),
];

const sheetOf = (
  { title, when, rows }: ShownMatrix,
  name: string,
  columns: readonly SheetColumn[],
): Sheet => ({
  name,
  widths: columns.map(({ width }) => width),
  headRows: ROWS_ABOVE,
  isLandscape: true,
  rows: [
    [{ kind: "title", text: title }],
    [text(overviewVi.figuresOf(when))],
    columns.map((column) => head(column.name)),
    ...rows.map((row): WorkbookRow => columns.map(({ cellOf }) => cellOf(row))),
    ...(rows.length > 0 && columns.some(({ isSummed }) => isSummed) ? [sumsOf(columns, rows)] : []),
  ],
});

const sumsOf = (columns: readonly SheetColumn[], rows: readonly OverviewRow[]): WorkbookRow =>
  columns.map(({ isSummed, cellOf }, at) => {
    if (at === 0) return head(vi.total);
    if (!isSummed) return null;
    const letter = columnName(at);
    const formula = `SUM(${letter}${ROWS_ABOVE + 1}:${letter}${ROWS_ABOVE + rows.length})`;
    const sum = rows.reduce((whole, row) => {
      const cell = cellOf(row);
      return whole + (cell?.kind === "number" ? cell.number : 0);
    }, 0);
    return { kind: "sum", formula, number: sum };
  });

const unitColumn = (): SheetColumn => ({
  ...{ name: overviewVi.unit, width: 26 },
  cellOf: ({ name }) => text(name),
});

const figureColumns = ({ columns, timeZone }: ShownMatrix): readonly SheetColumn[] => [
  unitColumn(),
  ...columns.flatMap(({ title, column, cellOf }): readonly SheetColumn[] => {
    const part = (name: string, of: "done" | "due"): SheetColumn => ({
      name,
      ...{ width: 12, isSummed: true },
      cellOf: (row) => {
        const count = cellOf(row)?.[of] ?? null;
        return count === null ? text("") : number(count);
      },
    });
    const owes = column?.quota !== null && column !== null;
    return [part(vi.done(title), "done"), ...(owes ? [part(vi.due(title), "due")] : [])];
  }),
  { name: vi.allDone, width: 12, isSummed: true, cellOf: ({ done }) => number(done) },
  { name: vi.allDue, width: 12, isSummed: true, cellOf: ({ due }) => number(due) },
  { name: vi.percent, width: 10, cellOf: (row) => numberOrBlank(percentOf(row)) },
  {
    name: vi.lastOn,
    width: 14,
    cellOf: ({ lastActivityOn: day }) => (day ? { kind: "day", day } : text("")),
  },
  { name: vi.unsent, width: 10, isSummed: true, cellOf: (row) => number(row.unsentActivities) },
  {
    ...{ name: vi.seenOn, width: 14 },
    cellOf: ({ lastSeenAt: at }) => (at === null ? text("") : { kind: "day", day: dayOf(at, timeZone) }),
  },
];

const numberOrBlank = (count: number | null): WorkbookCell => (count === null ? text("") : number(count));

const stateColumns = ({ overview, columns, timeZone }: ShownMatrix): readonly SheetColumn[] => [
  unitColumn(),
  ...columns.map(
    ({ title, cellOf }): SheetColumn => ({
      ...{ name: title, width: 16 },
      cellOf: (row) => {
        const cell = cellOf(row);
        if (!cell) return text(supervisionVi.notTheirs);
        const waits = cell.waiting > 0 ? [supervisionVi.waitingLegend] : [];
        return text([upperFirst(statusVi.cell[cell.state]), ...waits].join("; "));
      },
    }),
  ),
  {
    ...{ name: supervisionVi.devices, width: 30 },
    cellOf: (row) => {
      const notes = isRecent(overview.month, overview.today)
        ? contactNotes(row, overview.today, timeZone)
        : [];
      return text(notes.map(({ full }) => full).join("; "));
    },
  },
];
