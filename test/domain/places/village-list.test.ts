import { expect, test } from "vitest";
import { readVillages, type VillagesOf } from "../../../src/domain/places/village-list.ts";
import { unitId } from "../../support/builders/ids.ts";

const kim1: VillagesOf = {
  unit: unitId("son-kim-1"),
  names: ["Xã Sơn Kim 1", "Sơn Kim 1"],
  villages: ["Thôn Khe Năm"],
};
const kim2: VillagesOf = { unit: unitId("son-kim-2"), names: ["Xã Sơn Kim 2", "Sơn Kim 2"], villages: [] };

const read = (table: readonly (readonly (string | null)[])[], units = [kim1, kim2]) => {
  const rows = readVillages(table, units);
  return rows.ok ? rows.value : rows.error.kind;
};

test("each row of a list for several communes says what would become of it", () => {
  const rows = read([
    ["DANH SÁCH THÔN NĂM 2025", null],
    ["STT", "Tên xã", "Tên thôn, tổ dân phố"],
    ["1", "Sơn Kim 1", "Thôn Khe Năm"],
    ["2", null, "khe nam"],
    ["3", "", "Thôn Kim Cương"],
    ["4", "XÃ SƠN KIM 2", "Thôn Khe Năm"],
    ["5", "son kim 2", "THÔN KHE NĂM"],
    ["6", "Sơn Lạ", "Thôn Một"],
    ["7", "Sơn Kim 2", ""],
    [null, null, null],
    ["8", "Sơn Kim 2", "x".repeat(121)],
  ]);
  expect(rows).toEqual([
    { row: 3, name: "Thôn Khe Năm", unit: "son-kim-1", kind: "same" },
    { row: 4, name: "khe nam", unit: "son-kim-1", kind: "alike", known: "Thôn Khe Năm" },
    { row: 5, name: "Thôn Kim Cương", unit: "son-kim-1", kind: "new" },
    { row: 6, name: "Thôn Khe Năm", unit: "son-kim-2", kind: "new" },
    { row: 7, name: "THÔN KHE NĂM", kind: "bad", fault: "twice" },
    { row: 8, name: "Thôn Một", kind: "bad", fault: "unknownUnit" },
    { row: 9, name: "", kind: "bad", fault: "noName" },
    { row: 11, name: "x".repeat(121), kind: "bad", fault: "tooLong" },
  ]);
});

test("a list of villages alone is for the one unit that there is, and for nobody where there are several", () => {
  const table = [["Thôn"], ["Thôn Một"]];
  expect(read(table, [kim2])).toEqual([{ row: 2, name: "Thôn Một", unit: "son-kim-2", kind: "new" }]);
  expect(read(table)).toBe("noHead");
  expect(read([["Họ tên"], ["Hoa"]], [kim2])).toBe("noHead");
});
