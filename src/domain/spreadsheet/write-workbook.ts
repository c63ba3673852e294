import type { WorkbookParts } from "../posting/import/read-workbook.ts";
import { rootParts } from "./workbook-parts.ts";
import { sheetXml, type WorkbookRow } from "./write-sheet.ts";
import { escapeXml } from "./xml-text.ts";

/** One sheet of a workbook; what it looks like on paper is A4. */
export interface Sheet {
  /** On its tab; what Excel does not take is left out. */
  readonly name: string;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  readonly rows: readonly WorkbookRow[];
  /** Rows from the top that stay in view and are printed again on each page. */
  readonly headRows?: number;
  readonly isLandscape?: boolean;
}

/**
 * The parts of an .xlsx file (ECMA-376, SpreadsheetML), to be zipped as they are. Numbers, days and sums are cells of their
 * type; whatever comes from people is text and never a formula, whatever it begins with. Only the caller's own sums are
 * formulas.
 */
export const writeWorkbook = (sheets: readonly Sheet[]): WorkbookParts => {
  const names = uniqueNames(sheets.map(({ name }) => name));
  return new Map([
    ...rootParts(sheets.length),
    ["xl/workbook.xml", workbookXml(names, sheets)],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet),
    ]),
  ]);
};

const workbookXml = (names: readonly string[], sheets: readonly Sheet[]): string => {
  const tabs = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const heads = sheets.flatMap(({ headRows = 0 }, at) =>
    headRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(
            (names[at] ?? "").replaceAll("'", "''"),
          )}'!$1:$${headRows}</definedName>`,
        ],
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheets>${tabs.join("")}</sheets>` +
    (heads.length > 0 ? `<definedNames>${heads.join("")}</definedNames>` : "") +
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
};

const MOST_LETTERS = 31;

/** Excel refuses a file whose tabs hold `[]:*?/\`, are longer than 31 characters, or are called alike. */
const uniqueNames = (wanted: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || `${index + 1}`;
    let unique = plain.slice(0, MOST_LETTERS);
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const ending = ` ${count}`;
      unique = `${plain.slice(0, MOST_LETTERS - ending.length)}${ending}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
};
