import { type Day, daysBetween } from "../day.ts";
import { assertNever } from "../result.ts";
import { styleIndex } from "./workbook-parts.ts";
import type { Sheet } from "./write-workbook.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * What a cell holds. text: from people · head: a column's name · title: of the sheet · amount: whole number with its
 * thousands apart · sum: our own formula without «=», with the result that is shown until it is counted anew.
 */
export type WorkbookCell =
  | null
  | { readonly kind: "text" | "head" | "title"; readonly text: string }
  | { readonly kind: "number" | "amount"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "sum"; readonly formula: string; readonly number: number };

export type WorkbookRow = readonly WorkbookCell[];

export const sheetXml = ({ widths, rows, headRows = 0, isLandscape = false }: Sheet): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  `<sheetViews><sheetView workbookViewId="0">${paneXml(headRows)}</sheetView></sheetViews>` +
  colsXml(widths) +
  `<sheetData>${rows.map(rowXml).join("")}</sheetData>` +
  '<pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${isLandscape ? "landscape" : "portrait"}" fitToHeight="0"/></worksheet>`;

const paneXml = (headRows: number): string =>
  headRows === 0
    ? ""
    : `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`;

/** None at all is no `<cols>`: an empty one is an error. */
const colsXml = (widths: readonly number[]): string => {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
};

const rowXml = (cells: WorkbookRow, row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join("")}</row>`;

/** 0 → «A», 27 → «AB». */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** Excel takes no more in a cell. */
const MOST_CHARACTERS = 32_767;

const cellXml = (cell: WorkbookCell, at: string): string => {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
    case "head":
    case "title": {
      const style = cell.kind === "text" && looksLikeFormula(cell.text) ? "quoted" : cell.kind;
      const text = escapeXml(cell.text.slice(0, MOST_CHARACTERS));
      return `<c r="${at}" s="${styleIndex(style)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
    case "number":
    case "amount":
      return `<c r="${at}" s="${styleIndex(cell.kind)}"><v>${cell.number}</v></c>`;
    case "day":
      return `<c r="${at}" s="${styleIndex("day")}"><v>${daysBetween(SERIAL_ZERO, cell.day)}</v></c>`;
    case "sum":
      return `<c r="${at}" s="${styleIndex("sum")}"><f>${escapeXml(cell.formula)}</f><v>${cell.number}</v></c>`;
    default:
      return assertNever(cell);
  }
};

/** A text cell is no formula in this file; the mark keeps it from becoming one when it is edited or copied on as CSV. */
const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@]|^[\t\r]/.test(text);

const SERIAL_ZERO = "1899-12-30" as Day;
