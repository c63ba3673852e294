import { describe, expect, test } from "vitest";
import { Day } from "../../src/domain/day.ts";
import { existsOn, tenureOn, type Unit, unitNameOn } from "../../src/domain/unit.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";

const units = loadUnits();
const LAST_OF_OLD = Day.parse("2025-06-30");
const FIRST_OF_NEW = Day.parse("2025-07-01");

const communesOn = (on: Day): readonly Unit[] =>
  units.filter((unit) => unit.level === "commune" && existsOn(unit, on));

describe("units of Hương Sơn", () => {
  test("31 in all, each with an id of its own", () => {
    expect(units).toHaveLength(31);
    expect(new Set(units.map(({ id }) => id)).size).toBe(31);
  });

  test("22 communes until 30 June 2025, 9 from 1 July, 2 of them the same", () => {
    const [before, after] = [communesOn(LAST_OF_OLD), communesOn(FIRST_OF_NEW)];
    expect(before).toHaveLength(22);
    expect(after).toHaveLength(9);
    expect(before.filter((unit) => after.includes(unit)).map(({ id }) => id)).toEqual([
      "son-kim-1-18196",
      "son-kim-2-18199",
    ]);
  });

  test("the nine are a partition of the twenty-two", () => {
    const origins = communesOn(FIRST_OF_NEW).flatMap((unit) =>
      unit.predecessors.length > 0 ? unit.predecessors : [unit.id],
    );
    expect([...origins].sort()).toEqual(
      communesOn(LAST_OF_OLD)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("codes are used again by other communes, ids never", () => {
    const holders = units.filter((unit) => unit.tenures.some(({ code }) => code === "18160"));
    expect(holders.map((unit) => unitNameOn(unit, LAST_OF_OLD))).toEqual(["Xã Sơn Lĩnh", "Xã Sơn Hồng"]);
    expect(holders.map(({ id }) => id)).toEqual(["son-linh-18160", "son-hong-18160"]);
  });

  test("the new Sơn Tây has both name and code of the old one, and is another unit all the same", () => {
    const sonTay = units.filter((unit) => unit.tenures.some(({ code }) => code === "18172"));
    expect(sonTay.map(({ id }) => id)).toEqual(["son-tay-18172", "son-tay-18172-2025"]);
    expect(sonTay[1]?.predecessors).toEqual(["tay-son-18136", "son-tay-18172"]);
  });

  test("every unit but the province has a supervisor that is there as long as it is", () => {
    for (const unit of units)
      for (const tenure of unit.tenures) {
        const parent = units.find(({ id }) => id === tenure.parent);
        if (unit.level === "province") expect(tenure.parent).toBeNull();
        else
          expect(
            parent && existsOn(parent, tenure.from) && existsOn(parent, tenure.to ?? Day.parse("2026-11-22")),
          ).toBe(true);
      }
  });

  test("the office that supervises is the one of its time", () => {
    const officeOver = (on: Day): string | null | undefined => {
      const [commune] = communesOn(on);
      const parent = commune && tenureOn(commune, on)?.parent;
      return units.find(({ id }) => id === parent)?.office;
    };
    expect(officeOver(LAST_OF_OLD)).toBe("Phòng Văn hóa và Thông tin");
    expect(officeOver(FIRST_OF_NEW)).toBe("Sở Nội vụ");
  });

  test("kinds are those of the official lists", () => {
    const kinds = new Set(units.flatMap(({ tenures }) => tenures.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(["Huyện", "Thị trấn", "Tỉnh", "Xã"].sort());
    expect(unitNameOn(units[0] as Unit, FIRST_OF_NEW)).toBe("Tỉnh Hà Tĩnh");
  });
});
