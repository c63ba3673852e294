import type { Instant } from "../../../domain/instant.ts";
import type { ReviewFiguresList } from "../../../domain/review/figures-list.ts";
import type { ReviewFigures } from "../../../domain/review/review-figures.ts";
import { ReturnReason } from "../../../domain/review.ts";
import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { monthTitle } from "../../vi/format.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";
import { hoursSince } from "./figure-words.ts";

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const number = (count: number | null): WorkbookCell =>
  count === null ? null : { kind: "number", number: count };

/** Title, a blank row, the heads. */
const ROWS_ABOVE = 3;

/** The same figures as on screen, as numbers, a sheet for units, months and reviewers. */
export const figuresWorkbook = (found: ReviewFiguresList, title: string): readonly Sheet[] => {
  const sheet = (
    name: string,
    head: string,
    rows: readonly { readonly name: string; readonly figures: ReviewFigures; readonly waits?: WorkbookRow }[],
  ): Sheet => {
    const waits = rows.some((row) => row.waits) ? [vi.waiting, vi.oldestHours] : [];
    const heads = [
      ...[head, ...waits, vi.judged, vi.medianHours, vi.ninetyHours, vi.returned],
      ...ReturnReason.options.map((reason) => returnReasons[reason]),
    ];
    return {
      name,
      widths: [28, ...heads.slice(1).map(() => 14)],
      headRows: ROWS_ABOVE,
      isLandscape: true,
      rows: [
        [{ kind: "title", text: title }],
        [],
        heads.map((said): WorkbookCell => ({ kind: "head", text: said })),
        ...rows.map((row) => [text(row.name), ...(row.waits ?? []), ...figureCells(row.figures)]),
      ],
    };
  };
  return [
    sheet(
      vi.byUnit,
      vi.unit,
      found.units.map((unit) => ({
        ...{ name: unit.unitName, figures: unit },
        waits: [number(unit.waiting), number(ageOf(unit.oldestWaitingAt, found.generatedAt))],
      })),
    ),
    sheet(
      vi.month,
      vi.month,
      found.months.map((month) => ({ name: monthTitle(month.month), figures: month })),
    ),
    sheet(
      vi.byReviewer,
      vi.reviewer,
      found.reviewers.map((person) => ({ name: person.name || vi.someone, figures: person })),
    ),
  ];
};

const figureCells = ({ judged, medianHours, ninetyHours, returned, reasons }: ReviewFigures): WorkbookRow => [
  ...[number(judged), number(medianHours), number(ninetyHours), number(returned)],
  ...ReturnReason.options.map((reason) => number(reasons[reason] ?? 0)),
];

const ageOf = (since: Instant | null, now: Instant): number | null =>
  since === null ? null : hoursSince(since, now);
