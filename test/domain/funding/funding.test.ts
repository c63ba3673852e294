import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { amountIn } from "../../../src/domain/funding/amount.ts";
import { fundingLines, sumsBySource, totalOf } from "../../../src/domain/funding/funding-sums.ts";
import { type FundingWords, readFunding } from "../../../src/domain/funding/import-funding.ts";
import type { Table } from "../../../src/domain/posting/import/read-csv.ts";
import { FundingSource, fundingPlanId, fundingPlanRegister } from "../../../src/domain/registers/funding.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { UnitId } from "../../../src/domain/unit.ts";

const PL1 = "huong-son-2025/PL1" as TaskRef;
const PL8 = "huong-son-2025/PL8" as TaskRef;
const ORDER = [PL1, PL8];
const WORDS: FundingWords = {
  sources: { own: "Ngân sách xã", above: "Cấp trên hỗ trợ", community: "Xã hội hóa", other: "Khác" },
  allTasks: "Chi chung",
};
const TASKS = [
  { ref: PL1, title: "Trang thông tin của xã" },
  { ref: PL8, title: "Phát thanh CCHC" },
];
const use = (task: TaskRef | null, amountDong: number, on = "2025-03-01", source: FundingSource = "own") => ({
  ...{ task, amountDong, source, on: on as Day },
});
const plan = (task: TaskRef | null, amountDong: number, source: FundingSource = "own", year = 2025) => ({
  ...{ year, task, source, amountDong },
});

test("each task and source has one line, and what is left may be below nothing", () => {
  const lines = fundingLines(
    [plan(null, 500), plan(PL8, 1000), plan(PL8, 300, "above"), plan(PL1, 9, "own", 2024)],
    [use(PL8, 700), use(PL8, 600), use(PL1, 50), use(PL1, 7, "2024-12-31")],
    2025,
    ORDER,
  );
  expect(lines).toEqual([
    { task: PL1, source: "own", plannedDong: 0, usedDong: 50, leftDong: -50 },
    { task: PL8, source: "own", plannedDong: 1000, usedDong: 1300, leftDong: -300 },
    { task: PL8, source: "above", plannedDong: 300, usedDong: 0, leftDong: 300 },
    { task: null, source: "own", plannedDong: 500, usedDong: 0, leftDong: 500 },
  ]);
  expect(totalOf(lines)).toEqual({ plannedDong: 1800, usedDong: 1350, leftDong: 450 });
  expect(sumsBySource(lines)).toEqual([
    { source: "own", plannedDong: 1500, usedDong: 1350, leftDong: 150 },
    { source: "above", plannedDong: 300, usedDong: 0, leftDong: 300 },
  ]);
});

test("no đồng is lost between the lines, the sources and the total", () => {
  const money = fc.record({
    task: fc.constantFrom(PL1, PL8, null),
    source: fc.constantFrom(...FundingSource.options),
    amountDong: fc.integer({ min: 1, max: 999_999_999_999 }),
  });
  fc.assert(
    fc.property(fc.array(money), fc.array(money), (planned, used) => {
      const plans = planned.map((each) => ({ ...each, year: 2025 }));
      const uses = used.map((each) => ({ ...each, on: "2025-05-05" as Day }));
      const lines = fundingLines(plans, uses, 2025, ORDER);
      const sum = (list: readonly { amountDong: number }[]) =>
        list.reduce((total, { amountDong }) => total + amountDong, 0);
      expect(totalOf(lines)).toEqual(totalOf(sumsBySource(lines)));
      expect(totalOf(lines)).toMatchObject({ plannedDong: sum(planned), usedDong: sum(used) });
    }),
  );
});

test.each([
  ["1.500.000", 1_500_000],
  ["1,500,000 đ", 1_500_000],
  ["250000 đồng", 250_000],
  ["2 000 000 VNĐ", 2_000_000],
  ["12,5", 12.5],
  [300_000, 300_000],
  ["", null],
  ["-", null],
  ["khoảng 2 triệu", undefined],
  ["-5", undefined],
])("the cell «%s» is the amount %s", (cell, amount) => {
  expect(amountIn(cell)).toBe(amount);
});

test("a list of amounts is read row by row, whatever stands above it, with its sums passed over", () => {
  const table: Table = [
    ["DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN CCHC NĂM 2025"],
    ["TT", "Nội dung", "Nguồn kinh phí", "Dự kiến (nghìn đồng)", "Đã chi"],
    [1, "Phát thanh CCHC", "Ngân sách xã", 1500, 3],
    [2, "phat thanh cchc", "Tỉnh hỗ trợ", "2.000", null],
    [3, "PL1", "", "500", null],
    [4, "Chi chung", "Xã hội hoá", 100, null],
    [5, "Múa rối", "", 5, null],
    [6, "PL1", "vay mượn", 5, null],
    [7, "PL1", "Khác", "nhiều", null],
    [8, "PL8", "", 7, null],
    ["", "Tổng cộng", "", 4100, null],
    [],
  ];
  const read = readFunding(table, TASKS, WORDS);
  expect(read.ok && read.value.listed).toEqual([
    { row: 3, task: PL8, source: "own", amountDong: 1_500_000 },
    { row: 4, task: PL8, source: "above", amountDong: 2_000_000 },
    { row: 5, task: PL1, source: "own", amountDong: 500_000 },
    { row: 6, task: null, source: "community", amountDong: 100_000 },
  ]);
  expect(read.ok && read.value.bad).toEqual([
    { row: 7, reason: "unknownTask", said: "Múa rối" },
    { row: 8, reason: "unknownSource", said: "vay mượn" },
    { row: 9, reason: "badAmount", said: "nhiều" },
    { row: 10, reason: "twice", firstRow: 3 },
  ]);
  expect(readFunding([["Họ và tên", "Chức vụ"]], TASKS, WORDS)).toMatchObject({ ok: false });
});

test.each([PL8, null])("two phones that plan for %s meet in one amount", (task) => {
  const id = fundingPlanId(2025, "own", task);
  expect(fundingPlanRegister.hasDerivedId?.("son-kim-1" as UnitId, id)).toBe(true);
});
