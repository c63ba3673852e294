import { expect, test } from "vitest";
import { MOST_ROWS, readWorkbook } from "../../../src/domain/posting/import/read-workbook.ts";

const sheet = (rows: string) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
const tables = (parts: Readonly<Record<string, string>>) => readWorkbook(new Map(Object.entries(parts)));
const oneSheet = (rows: string, others: Readonly<Record<string, string>> = {}) =>
  tables({ "xl/worksheets/sheet1.xml": sheet(rows), ...others })[0];

test("shared text, text in the cell, formulas, truth and errors are read, empty rows and columns count", () => {
  const strings =
    '<sst><si><t>Mã &amp; tên</t></si><si><r><t xml:space="preserve">Khai </t></r><r><rPr/><t>sinh</t></r>' +
    "<rPh><t>x</t></rPh></si><si/></sst>";
  const table = oneSheet(
    '<row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c>' +
      '<c r="C3" t="inlineStr"><is><t>Đất &#272;ai&#x21;</t></is></c><c r="D3" t="str"><f>A1</f><v>1.5</v></c>' +
      '<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3"/><c r="AB3"><v>2.5</v></c></row>',
    { "xl/sharedStrings.xml": strings },
  );
  expect(table?.slice(0, 2)).toEqual([[null, "Mã & tên"], []]);
  expect(table?.[2]?.slice(0, 7)).toEqual(["Khai sinh", "", "Đất Đai!", "1.5", true, null, null]);
  expect(table?.[2]?.[27]).toBe(2.5);
});

test("numbers in cells that show a day are days, also in a file that counts from 1904", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot;đ&quot;"/>' +
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const rows = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>45813</v></c>`).join("");
  const read = (workbook: string) =>
    oneSheet(`<row>${rows}</row>`, { "xl/styles.xml": styles, "xl/workbook.xml": workbook })?.[0];
  expect(read("<workbook/>")).toEqual([45813, "2025-06-05", "2025-06-05", 45813]);
  expect(read('<x:workbook><x:workbookPr date1904="1"/></x:workbook>')?.[1]).toBe("2029-06-06");
});

test("sheets come in the order of their numbers, names of namespaces do not matter", () => {
  const named = '<x:worksheet><x:row r="1"><x:c r="A1" t="str"><x:v>hai</x:v></x:c></x:row></x:worksheet>';
  expect(
    tables({
      "xl/worksheets/sheet10.xml": sheet('<row><c t="str"><v>mười</v></c></row>'),
      "xl/worksheets/sheet2.xml": named,
      "xl/theme/theme1.xml": "<x/>",
    }),
  ).toEqual([[["hai"]], [["mười"]]]);
});

test("broken files give less, never an error, and a row beyond all lists is left out", () => {
  expect(oneSheet('<row r="1"><c r="A1" t="s"><v>9</v></c><c r="ZZZ1"><v>1</v></c><c')).toEqual([[null]]);
  expect(
    oneSheet(`<row r="${MOST_ROWS + 1}"><c><v>1</v></c></row><row r="-1"><c><v>1</v></c></row>`),
  ).toEqual([]);
  expect(tables({})).toEqual([]);
});
