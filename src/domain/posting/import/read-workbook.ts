import { addDays, type Day } from "../../day.ts";
import type { Cell, Table } from "./read-csv.ts";
import { readStyles, type Styles } from "./workbook-styles.ts";
import { attributesIn, type XmlElement, xmlElements } from "./xml-elements.ts";

/** The XML parts of a spreadsheet file (.xlsx), by their path inside it. */
export type WorkbookParts = ReadonlyMap<string, string>;

/** More than any list of procedures has; what lies beyond is left out. */
export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

/** Every sheet as a table whose first row is the sheet's row 1 (ECMA-376, SpreadsheetML), in the order of their files. */
export const readWorkbook = (parts: WorkbookParts): readonly Table[] => {
  const strings = readSharedStrings(parts.get("xl/sharedStrings.xml") ?? "");
  const styles = readStyles(parts.get("xl/styles.xml") ?? "", parts.get("xl/workbook.xml") ?? "");
  return [...parts.keys()]
    .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .map((path) => readSheet(parts.get(path) ?? "", strings, styles));
};

const numberIn = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);

/** Runs of differently written text are one text; phonetic hints are none. */
const readSharedStrings = (xml: string): readonly string[] =>
  [...xmlElements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ""), "si")].map(({ text }) => text);

const readSheet = (xml: string, strings: readonly string[], styles: Styles): Table => {
  const rows: Cell[][] = [];
  for (const part of xml.split(/<(?:\w+:)?row\b/).slice(1)) {
    const row = rowAt(rows, attributesIn(part.slice(0, part.indexOf(">"))).get("r"));
    for (const cell of xmlElements(part, "c")) {
      const letters = /^[A-Z]+/.exec(cell.attributes.get("r") ?? "")?.[0];
      const column = letters === undefined ? row.length : columnOf(letters);
      if (column < MOST_COLUMNS) row[column] = cellOf(cell, strings, styles);
    }
  }
  return rows.map((cells) => Array.from(cells, (value) => value ?? null));
};

/** Rows without cells are left out of the file; here they count. */
const rowAt = (rows: Cell[][], written: string | undefined): Cell[] => {
  const found: Cell[] = [];
  const number = written === undefined ? rows.length + 1 : Number(written);
  if (!Number.isInteger(number) || number < 1 || number > MOST_ROWS) return found;
  while (rows.length < number) rows.push([]);
  rows[number - 1] = found;
  return found;
};

/** «A» → 0, «AB» → 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const SERIAL_ZERO = "1899-12-30" as Day;
const LAST_SERIAL = 1_000_000;

const cellOf = ({ attributes, text }: XmlElement, strings: readonly string[], styles: Styles): Cell => {
  switch (attributes.get("t") ?? "n") {
    case "s":
      return strings[Number(text)] ?? null;
    case "b":
      return text === "1";
    case "e":
      return null;
    case "n":
      return numberOf(text, styles.days.has(Number(attributes.get("s") ?? 0)), styles.shiftDays);
    default:
      // str, inlineStr, and d, which is a day as text.
      return text;
  }
};

const numberOf = (text: string, isDay: boolean, shiftDays: number): Cell => {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) return null;
  return isDay && number >= 1 && number < LAST_SERIAL
    ? addDays(SERIAL_ZERO, Math.floor(number) + shiftDays)
    : number;
};
