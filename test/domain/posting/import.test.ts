import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importWrites, planImport } from "../../../src/domain/posting/import/plan-import.ts";
import { readCsv, type Table } from "../../../src/domain/posting/import/read-csv.ts";
import { readList } from "../../../src/domain/posting/import/read-list.ts";
import type { ProcedureValues } from "../../../src/domain/posting/procedure.ts";
import {
  type ProcedureKey,
  procedureKeyOf,
  procedureRegister,
} from "../../../src/domain/registers/procedure.ts";

const understood = (table: Table) => {
  const read = readList(table);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};

describe("a list of procedures, row by row", () => {
  test("columns are found by the words of their heads, whatever their order, case and tones, under titles", () => {
    const { listed, bad, columns } = understood([
      ["DANH MỤC THỦ TỤC HÀNH CHÍNH"],
      ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 02/01/2025 của Chủ tịch Ủy ban nhân dân)"],
      [],
      [
        "STT",
        "LĨNH VỰC",
        "Tên thủ tục hành chính",
        "MA SO TTHC",
        "Quyết định công bố",
        "Ngày hiệu lực",
        "Ghi chú",
      ],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
      [1, "Hộ tịch", "Đăng ký  khai sinh", "1.001193", "QĐ số 12/QĐ-UBND ngày 02/01/2025", "10/01/2025", ""],
      [2, "Hộ tịch", "Đăng ký khai tử", "1.000656", "", "", "x"],
    ]);
    expect(bad).toEqual([]);
    expect(columns).toEqual(["field", "name", "code", "decisionNumber", "effectiveOn"]);
    expect(listed).toEqual([
      {
        row: 6,
        key: "1.001193",
        values: {
          code: "1.001193",
          name: "Đăng ký khai sinh",
          field: "Hộ tịch",
          decisionNumber: "12/QĐ-UBND",
          decisionOn: "2025-01-02",
          effectiveOn: "2025-01-10",
        },
      },
      { row: 7, key: "1.000656", values: { code: "1.000656", name: "Đăng ký khai tử", field: "Hộ tịch" } },
    ]);
  });

  test("a row «LĨNH VỰC …» gives its field to what follows", () => {
    const { listed } = understood([
      ["TT", "Mã thủ tục", "Tên thủ tục"],
      ["I", "", "LĨNH VỰC HỘ TỊCH"],
      [1, "1.001193", "Đăng ký khai sinh"],
      ["II. Lĩnh vực: Đất đai", "", ""],
      [2, "2.000381", "Thuê đất"],
    ]);
    expect(listed.map(({ values }) => values.field)).toEqual(["Hộ tịch", "Đất đai"]);
  });

  test("rows that cannot be taken are named with their number and reason, and the others are taken", () => {
    const { listed, bad } = understood([
      ["Mã TTHC", "Tên", "Ngày quyết định", "Ngày bãi bỏ", "Thay thế bởi"],
      ["1.001193", "Đăng ký khai sinh", "31/02/2025", "", ""],
      ["", "Đăng ký khai tử", "", "", ""],
      ["1.000656", "", "", "", ""],
      ["", "", "", "", ""],
      ["1.000894", "Đăng ký kết hôn", "05.6.2025", "ngày 1 tháng 7 năm 2025", "1.000895"],
      ["1.000894 ", "Đăng ký kết hôn lần hai", "", "", ""],
      ["1.000900", "Tên ".repeat(200), "", "", ""],
      ["1.000894", "Đăng ký kết hôn", "05/06/2025", "2025-07-01", "1.000895"],
    ]);
    expect(bad).toEqual([
      { row: 2, reason: "badDay", column: "decisionOn" },
      { row: 3, reason: "noCode" },
      { row: 4, reason: "noName" },
      { row: 7, reason: "twice", firstRow: 6 },
      { row: 8, reason: "tooLong", column: "name" },
    ]);
    expect(listed.map(({ values }) => values)).toEqual([
      {
        code: "1.000894",
        name: "Đăng ký kết hôn",
        decisionOn: "2025-06-05",
        endsOn: "2025-07-01",
        replacedBy: "1.000895",
      },
    ]);
  });

  test("what a spreadsheet took for a number is a code or a day again", () => {
    const { listed } = understood([
      ["Mã", "Tên", "Ngày hiệu lực"],
      [1.00333, "Đăng ký khai sinh", 45813],
    ]);
    expect(listed[0]?.values).toMatchObject({ code: "1.003330", effectiveOn: "2025-06-05" });
  });

  test("a table without codes or names is refused as a whole", () => {
    expect(readList([["Họ tên", "Số điện thoại"]])).toEqual({ ok: false, error: { kind: "noHead" } });
    expect(readList([])).toEqual({ ok: false, error: { kind: "noHead" } });
  });
});

describe("comma separated values", () => {
  test("semicolons, tabs, quotes, line ends within quotes and the mark at the beginning are understood", () => {
    expect(readCsv('\uFEFFa;b\r\n"x;1";"y ""z"""\r\n')).toEqual([
      ["a", "b"],
      ["x;1", 'y "z"'],
    ]);
    expect(readCsv('a\tb\n"1\n2"\t3')).toEqual([
      ["a", "b"],
      ["1\n2", "3"],
    ]);
    expect(readCsv('a,b\n"mở')).toEqual([["a", "b"], ["mở"]]);
    expect(readCsv("")).toEqual([]);
  });

  test("whatever a table holds comes back from the file", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "Đ", " ", ",", ";", '"', "\n", "\t") });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.constantFrom(",", ";", "\t"),
        (table, separator) => {
          const file = table.map((row) => row.map(quote).join(separator)).join("\r\n");
          expect(readCsv(file)).toEqual(table);
        },
      ),
    );
  });
});

describe("taking a list in", () => {
  const values = fc.record(
    {
      code: fc.constantFrom("1.000001", "1.000002", "1.000003", "1.000004"),
      name: fc.constantFrom("Khai sinh", "Khai tử"),
      field: fc.constantFrom("Hộ tịch", "Đất đai"),
      decisionNumber: fc.constantFrom("1/QĐ-UBND", "2/QĐ-UBND"),
      endsOn: fc.constantFrom("2025-06-01", "2025-07-01"),
    },
    { requiredKeys: ["code", "name"] },
  ) as fc.Arbitrary<ProcedureValues>;
  const aList = fc.uniqueArray(values, { selector: ({ code }) => code }).map((list) =>
    list.map((each, index) => ({
      row: index + 2,
      key: procedureKeyOf(each.code) as ProcedureKey,
      values: each,
    })),
  );
  const knownBy = (list: readonly { key: ProcedureKey; values: ProcedureValues }[]) =>
    new Map(list.map(({ key, values }) => [key, values]));

  test("a second import of the same list writes nothing, and nothing is ever there twice", () => {
    fc.assert(
      fc.property(aList, aList, (first, second) => {
        const store = new Map<string, Partial<ProcedureValues>>();
        const take = (list: typeof first): number => {
          const known = new Map(
            [...store].map(([id, stored]) => [id.slice("procedure:".length) as ProcedureKey, stored]),
          ) as ReturnType<typeof knownBy>;
          const writes = importWrites(planImport(list, known));
          for (const { id, fields } of writes) store.set(id, { ...store.get(id), ...fields });
          return writes.length;
        };
        take(first);
        take(second);
        expect(take(second)).toBe(0);
        expect(store.size).toBe(new Set([...first, ...second].map(({ key }) => key)).size);
        for (const stored of store.values()) expect(procedureRegister.read(stored as never)).not.toBeNull();
        for (const { key, values: wanted } of second)
          expect(store.get(`procedure:${key}`)).toMatchObject(wanted);
      }),
    );
  });

  test("only what differs is written, a blank cell takes nothing away", () => {
    const known = {
      code: "1.000001",
      name: "Khai sinh",
      field: "Hộ tịch",
      decisionNumber: "1/QĐ-UBND",
    };
    const listed = {
      row: 2,
      key: "1.000001" as ProcedureKey,
      values: { code: "1.000001", name: "Khai sinh", decisionNumber: "2/QĐ-UBND" },
    };
    const plan = planImport([listed], new Map([[listed.key, known]]));
    expect(plan.changed).toEqual([{ listed, differs: [{ column: "decisionNumber", before: "1/QĐ-UBND" }] }]);
    expect(importWrites(plan)).toEqual([
      { id: "procedure:1.000001", fields: { decisionNumber: "2/QĐ-UBND" } },
    ]);
  });
});
