import { type ProcedureKey, procedureKeyOf, procedureRegister } from "../../registers/procedure.ts";
import { err, ok, type Result } from "../../result.ts";
import { foldTones } from "../../text.ts";
import type { ProcedureValues } from "../procedure.ts";
import { type ColumnName, type Columns, findColumns } from "./find-columns.ts";
import { codeOf, dayIn, dayInText, decisionNumberIn, textOf } from "./read-cells.ts";
import type { Cell, Table } from "./read-csv.ts";

/** A row that was understood. Fields that the file has nothing to say of are not there. */
export interface ListedProcedure {
  /** As the sheet counts, from 1. */
  readonly row: number;
  readonly key: ProcedureKey;
  readonly values: ProcedureValues;
}

/** A row that cannot be taken: noCode, noName · badDay, tooLong: in `column` · twice: `firstRow` says otherwise. */
export type BadRow = { readonly row: number } & (
  | { readonly reason: "noCode" | "noName" }
  | { readonly reason: "badDay" | "tooLong"; readonly column: ColumnName }
  | { readonly reason: "twice"; readonly firstRow: number }
);

export interface ReadList {
  readonly columns: readonly ColumnName[];
  readonly listed: readonly ListedProcedure[];
  readonly bad: readonly BadRow[];
}

/** No row names a column of codes and one of names. */
export type ListFailure = { readonly kind: "noHead" };

/** Understands a list of procedures (danh mục thủ tục hành chính) row by row; nothing is judged by its place alone. */
export const readList = (table: Table): Result<ReadList, ListFailure> => {
  const head = findColumns(table);
  if (!head) return err({ kind: "noHead" });
  const listed = new Map<ProcedureKey, ListedProcedure>();
  const bad: BadRow[] = [];
  for (const read of rowsBelow(table, head)) {
    const first = read.ok ? listed.get(read.value.key) : undefined;
    if (!read.ok) bad.push(read.error);
    else if (!first) listed.set(read.value.key, read.value);
    else if (!isSame(first.values, read.value.values))
      bad.push({ row: read.value.row, reason: "twice", firstRow: first.row });
  }
  return ok({ columns: [...head.columns.keys()], listed: [...listed.values()], bad });
};

const rowsBelow = (
  table: Table,
  head: { readonly row: number; readonly columns: Columns },
): readonly Result<ListedProcedure, BadRow>[] => {
  let heading = "";
  return table.flatMap((cells, index) => {
    if (index <= head.row) return [];
    const section = sectionIn(cells, head.columns);
    if (section !== null) {
      heading = section;
      return [];
    }
    return readRow(cells, head.columns, heading, index + 1) ?? [];
  });
};

const isSame = (a: ProcedureValues, b: ProcedureValues): boolean => JSON.stringify(a) === JSON.stringify(b);

const SECTION = /^(?:[ivxlc\d]+[.)]?\s*)?linh vuc:?\s+/;

/** «II. LĨNH VỰC HỘ TỊCH» across a row of its own: what follows belongs to that field. */
const sectionIn = (cells: readonly Cell[], columns: Columns): string | null => {
  const texts = cells.map(textOf);
  const code = texts[columns.get("code") ?? -1] ?? "";
  for (const text of texts) {
    const found = SECTION.exec(foldTones(text));
    if (found && (code === "" || code === text)) return upperFirstOnly(text.slice(found[0].length));
  }
  return null;
};

/** «HỘ TỊCH» → «Hộ tịch», «đất đai» → «Đất đai». */
const upperFirstOnly = (words: string): string =>
  words.charAt(0).toUpperCase() +
  (words === words.toUpperCase() ? words.slice(1).toLowerCase() : words.slice(1));

const readRow = (
  cells: readonly Cell[],
  columns: Columns,
  heading: string,
  row: number,
): Result<ListedProcedure, BadRow> | null => {
  const at = (name: ColumnName): Cell | undefined => cells[columns.get(name) ?? -1];
  const [code, name] = [codeOf(at("code")), textOf(at("name"))];
  const key = procedureKeyOf(code);
  if (key === null) return name === "" || isCounting(cells) ? null : err({ row, reason: "noCode" });
  if (isCounting(cells)) return null;
  if (name === "") return err({ row, reason: "noName" });

  const decision = textOf(at("decisionNumber"));
  const values: Record<string, unknown> = {
    code,
    name,
    field: textOf(at("field")) || heading,
    decisionNumber: decisionNumberIn(decision),
    endedBy: decisionNumberIn(textOf(at("endedBy"))),
    replacedBy: codeOf(at("replacedBy")),
  };
  for (const column of ["decisionOn", "effectiveOn", "endsOn"] as const) {
    const day = dayIn(at(column));
    if (day === undefined) return err({ row, reason: "badDay", column });
    values[column] = day ?? (column === "decisionOn" ? dayInText(decision) : null);
  }
  return whole(row, key, values);
};

/** The row «(1) (2) (3) …» under the head of official tables, or the head once more on a new page. */
const isCounting = (cells: readonly Cell[]): boolean => {
  const filled = cells.map(textOf).filter((text) => text !== "");
  return filled.length > 1 && filled.every((text, index) => text.replace(/[()]/g, "") === String(index + 1));
};

const whole = (
  row: number,
  key: ProcedureKey,
  values: Readonly<Record<string, unknown>>,
): Result<ListedProcedure, BadRow> => {
  const said = Object.entries(values).filter(([, value]) => value !== "" && value !== null);
  for (const [name, value] of said) {
    const schema = procedureRegister.fields[name as ColumnName];
    if (!schema.safeParse(value).success) return err({ row, reason: "tooLong", column: name as ColumnName });
  }
  return ok({ row, key, values: Object.fromEntries(said) as ProcedureValues });
};
