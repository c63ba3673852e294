// @vitest-environment node
import { expect, test } from "vitest";
import { readTables } from "../../../src/app/spreadsheet/read-tables.ts";
import { workbookFile } from "../../../src/app/spreadsheet/workbook-file.ts";
import type { Sheet } from "../../../src/domain/spreadsheet/write-workbook.ts";

const sheet: Sheet = {
  name: "Kinh phí",
  widths: [30, 14],
  rows: [
    [
      { kind: "text", text: "=Trang trí" },
      { kind: "amount", number: 250_000 },
    ],
    [
      { kind: "text", text: "Tổng" },
      { kind: "sum", formula: "SUM(B1:B1)", number: 250_000 },
    ],
  ],
};

test("a workbook made on the device is a file that the reader opens, the same each time", async () => {
  const file = await workbookFile("kinh-phi-2025.xlsx", [sheet, { ...sheet, name: "Chi tiết" }]);
  expect(file.name).toBe("kinh-phi-2025.xlsx");
  expect(await readTables(file)).toEqual({
    ok: true,
    value: Array.from({ length: 2 }, () => [
      ["=Trang trí", 250_000],
      ["Tổng", 250_000],
    ]),
  });
  const again = await workbookFile("kinh-phi-2025.xlsx", [sheet, { ...sheet, name: "Chi tiết" }]);
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
});
