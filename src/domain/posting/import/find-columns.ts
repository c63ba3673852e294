import { foldTones } from "../../text.ts";
import type { Cell, Table } from "./read-csv.ts";

/** What a column of a list of procedures may hold. */
export type ColumnName =
  | "code"
  | "name"
  | "field"
  | "decisionNumber"
  | "decisionOn"
  | "effectiveOn"
  | "endsOn"
  | "endedBy"
  | "replacedBy";

export type Columns = ReadonlyMap<ColumnName, number>;

/** The more particular first: «Ngày hết hiệu lực» is no day of effect, «Mã lĩnh vực» no code of a procedure. */
const RULES: readonly (readonly [ColumnName | null, RegExp])[] = [
  [null, /^(stt|so tt|tt|ghi chu)$|^ma (linh vuc|co quan)|^ten co quan/],
  ["replacedBy", /thay (the|bang)/],
  ["endedBy", /(quyet dinh|qd|van ban).*(bai bo|het hieu luc)/],
  ["endsOn", /bai bo|het hieu luc|het hl/],
  ["effectiveOn", /hieu luc|ap dung/],
  ["decisionOn", /^ngay.*(quyet dinh|qd|ban hanh|ky|cong bo)/],
  ["code", /^ma\b|^ky hieu|tthc qg|^so ho so/],
  ["field", /linh vuc/],
  ["decisionNumber", /quyet dinh|\bqd\b|van ban cong bo|can cu/],
  ["name", /^ten\b|thu tuc|tthc/],
];

const plain = (cell: Cell): string =>
  foldTones(String(cell ?? ""))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Titles, recipients and merged cells stand above the head of such tables. */
const MOST_ROWS_ABOVE = 30;

/** The row of the head, counted from 0, and what stands in which column; null where there is no code or no name. */
export const findColumns = (table: Table): { readonly row: number; readonly columns: Columns } | null => {
  for (const [row, cells] of table.slice(0, MOST_ROWS_ABOVE).entries()) {
    const columns = columnsOf(cells);
    if (columns.has("code") && columns.has("name")) return { row, columns };
  }
  return null;
};

const columnsOf = (cells: readonly Cell[]): Columns => {
  const columns = new Map<ColumnName, number>();
  for (const [index, cell] of cells.entries()) {
    const words = plain(cell);
    // A sentence that mentions a decision is a title, not the head of a column.
    if (words === "" || words.length > 60) continue;
    const [name] = RULES.find(([, pattern]) => pattern.test(words)) ?? [null];
    if (name !== null && !columns.has(name)) columns.set(name, index);
  }
  return columns;
};
