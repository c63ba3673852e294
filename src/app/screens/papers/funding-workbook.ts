import { yearOf } from "../../../domain/day.ts";
import { totalOf } from "../../../domain/funding/funding-sums.ts";
import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { fundingVi } from "../../vi/funding.ts";
import { type Funding, nameOfTask } from "./use-funding.ts";

const vi = fundingVi.sheet;

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const head = (...names: readonly string[]): WorkbookRow =>
  names.map((name) => ({ kind: "head", text: name }));
const amount = (number: number): WorkbookCell => ({ kind: "amount", number });
const sum = (formula: string, number: number): WorkbookCell => ({ kind: "sum", formula, number });

/** Title, a blank row, the head. */
const ROWS_ABOVE = 3;

/** Planned, used and left by task and source, and every sum that was spent: what the finance side asks for. */
export const fundingWorkbook = (funding: Funding, year: number, unitName: string): readonly Sheet[] => [
  sumsSheet(funding, year, unitName),
  usesSheet(funding, year, unitName),
];

const sumsSheet = (funding: Funding, year: number, unitName: string): Sheet => {
  const lines = funding.linesOf(year);
  const last = ROWS_ABOVE + lines.length;
  const total = totalOf(lines);
  const column = (letter: string, number: number): WorkbookCell =>
    lines.length === 0 ? amount(0) : sum(`SUM(${letter}${ROWS_ABOVE + 1}:${letter}${last})`, number);
  return {
    name: vi.sums,
    widths: [6, 44, 22, 18, 18, 18],
    headRows: ROWS_ABOVE,
    isLandscape: true,
    rows: [
      [{ kind: "title", text: `${fundingVi.heading(year)} — ${unitName}` }],
      [],
      head(vi.order, vi.task, vi.source, vi.planned, vi.used, vi.left),
      ...lines.map((line, index): WorkbookRow => {
        const row = ROWS_ABOVE + 1 + index;
        return [
          { kind: "number", number: index + 1 },
          text(nameOfTask(funding.tasks, line.task)),
          text(fundingVi.sources[line.source]),
          amount(line.plannedDong),
          amount(line.usedDong),
          sum(`D${row}-E${row}`, line.leftDong),
        ];
      }),
      [
        text(""),
        { kind: "head", text: vi.total },
        text(""),
        column("D", total.plannedDong),
        column("E", total.usedDong),
        column("F", total.leftDong),
      ],
    ],
  };
};

const usesSheet = ({ used, tasks }: Funding, year: number, unitName: string): Sheet => {
  const uses = used.filter(({ values }) => yearOf(values.on) === year).reverse();
  const total = uses.reduce((whole, { values }) => whole + values.amountDong, 0);
  const last = ROWS_ABOVE + uses.length;
  return {
    name: vi.uses,
    widths: [6, 12, 40, 34, 22, 20, 18],
    headRows: ROWS_ABOVE,
    isLandscape: true,
    rows: [
      [{ kind: "title", text: `${vi.usesTitle(year)} — ${unitName}` }],
      [],
      head(vi.order, vi.on, vi.content, vi.task, vi.source, vi.paper, vi.amount),
      ...uses.map(
        ({ values }, index): WorkbookRow => [
          { kind: "number", number: index + 1 },
          { kind: "day", day: values.on },
          text(values.content),
          text(nameOfTask(tasks, values.task)),
          text(fundingVi.sources[values.source]),
          text(values.paper ?? ""),
          amount(values.amountDong),
        ],
      ),
      [
        ...Array.from({ length: 2 }, () => text("")),
        { kind: "head", text: vi.total },
        ...Array.from({ length: 3 }, () => text("")),
        uses.length === 0 ? amount(0) : sum(`SUM(G${ROWS_ABOVE + 1}:G${last})`, total),
      ],
    ],
  };
};
