import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { readWorkbook } from "../../../src/domain/posting/import/read-workbook.ts";
import { columnName, type WorkbookCell } from "../../../src/domain/spreadsheet/write-sheet.ts";
import { type Sheet, writeWorkbook } from "../../../src/domain/spreadsheet/write-workbook.ts";
import { toNfc } from "../../../src/domain/text.ts";

const sheetOf = (rows: readonly (readonly WorkbookCell[])[], given: Partial<Sheet> = {}): Sheet => ({
  ...{ name: "Tổng hợp", widths: [10, 20], rows },
  ...given,
});
const textOf = (text: string): WorkbookCell => ({ kind: "text", text });
const firstSheet = (rows: readonly (readonly WorkbookCell[])[]): string =>
  writeWorkbook([sheetOf(rows)]).get("xl/worksheets/sheet1.xml") ?? "";

test("texts, amounts, days and sums are cells of their type, and come back as they were", () => {
  const parts = writeWorkbook([
    sheetOf([
      [
        { kind: "head", text: "Nội dung" },
        { kind: "head", text: "Số tiền" },
      ],
      [textOf("In áp phích & «tờ rơi» <A4>"), { kind: "amount", number: 1_500_000 }],
      [
        { kind: "day", day: "2025-06-05" as Day },
        { kind: "sum", formula: "SUM(B2:B2)", number: 1_500_000 },
      ],
      [null, { kind: "number", number: 3 }],
    ]),
  ]);
  expect(readWorkbook(parts)).toEqual([
    [
      ["Nội dung", "Số tiền"],
      ["In áp phích & «tờ rơi» <A4>", 1_500_000],
      ["2025-06-05", 1_500_000],
      [null, 3],
    ],
  ]);
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<f>SUM(B2:B2)</f><v>1500000</v>");
});

test.each(["=1+1", "+84 912", "-5", "@SUM(A1)", "\t=cmd", " =HYPERLINK(1)"])(
  "what somebody wrote is text, never a formula: «%s»",
  (text) => {
    const xml = firstSheet([[textOf(text)]]);
    expect(xml).not.toContain("<f>");
    expect(xml).toMatch(/<c r="A1" s="4" t="inlineStr">/);
  },
);

/** XML 1.0 has no place for the others. */
const fitsXml = (sign: string): boolean =>
  sign >= " " ? sign !== "\ufffe" && sign !== "\uffff" : ["\t", "\n", "\r"].includes(sign);

test("no text makes a formula, breaks the XML, or comes back as another", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 5 }), (texts) => {
      const xml = firstSheet([texts.map(textOf)]);
      expect(xml).not.toContain("<f>");
      expect([...xml].every(fitsXml)).toBe(true);
      const [[row = []] = []] = readWorkbook(new Map([["xl/worksheets/sheet1.xml", xml]]));
      expect(row).toEqual(texts.map((text) => [...toNfc(text)].filter(fitsXml).join("")));
    }),
    { numRuns: 50 },
  );
});

test("tabs have names that Excel takes, each its own", () => {
  const names = ["Chi tiết [2025]: 1/2*?", "", "a".repeat(40), "A".repeat(40), "Chi & thu"];
  const xml = writeWorkbook(names.map((name) => sheetOf([], { name }))).get("xl/workbook.xml") ?? "";
  const written = [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  expect(written).toEqual([
    "Chi tiết  2025   1 2",
    "2",
    "a".repeat(31),
    `${"A".repeat(29)} 2`,
    "Chi &amp; thu",
  ]);
});

test("the head stays in view and is printed again on each page", () => {
  const parts = writeWorkbook([sheetOf([], { headRows: 3, isLandscape: true })]);
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(
    /ySplit="3" topLeftCell="A4".*orientation="landscape"/,
  );
  expect(parts.get("xl/workbook.xml")).toContain("'Tổng hợp'!$1:$3</definedName>");
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is called %s", (column, name) => {
  expect(columnName(column)).toBe(name);
});
