import { describe, expect, test } from "vitest";
import { Day } from "../../src/domain/day.ts";
import {
  existsBetween,
  existsOn,
  reachOf,
  tenureOn,
  type Unit,
  UnitId,
  unitNameOn,
} from "../../src/domain/unit.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";

const units = loadUnits();
const day = (typed: string): Day => Day.parse(typed);
const id = (typed: string): UnitId => UnitId.parse(typed);
const unitOf = (typed: string): Unit => {
  const found = units.find((unit) => unit.id === typed);
  if (!found) throw new Error(`no unit ${typed}`);
  return found;
};
const sorted = (ids: ReadonlySet<UnitId>): readonly string[] => [...ids].sort();

const PROVINCE = id("ha-tinh-42");
const SUPERVISOR_OF_2025 = id("huong-son-439");
const NEW_HUONG_SON = id("huong-son-18133");
const OLD_OF_NEW_HUONG_SON = [
  "pho-chau-18133",
  "son-bang-18190",
  "son-ninh-18175",
  "son-phu-18217",
  "son-trung-18187",
];

describe("a unit on a day", () => {
  test.each([
    ["pho-chau-18133", "2025-01-01", true],
    ["pho-chau-18133", "2025-06-30", true],
    ["pho-chau-18133", "2025-07-01", false],
    ["huong-son-18133", "2025-06-30", false],
    ["huong-son-18133", "2025-07-01", true],
    ["son-kim-1-18196", "2025-06-30", true],
    ["son-kim-1-18196", "2026-11-22", true],
    ["huong-son-439", "2025-07-01", false],
  ])("%s on %s: %s", (unit, on, expected) => {
    expect(existsOn(unitOf(unit), day(on))).toBe(expected);
  });

  test("a commune that was kept changes its supervisor, not its name", () => {
    const kept = unitOf("son-kim-1-18196");
    expect(tenureOn(kept, day("2025-06-30"))?.parent).toBe(SUPERVISOR_OF_2025);
    expect(tenureOn(kept, day("2025-07-01"))?.parent).toBe(PROVINCE);
    expect(unitNameOn(kept, day("2025-06-30"))).toBe(unitNameOn(kept, day("2026-01-01")));
  });

  test("a unit that has ended is still called what it was last", () => {
    expect(unitNameOn(unitOf("pho-chau-18133"), day("2026-11-22"))).toBe("Thị trấn Phố Châu");
  });

  test("a period touches a unit when they share one day", () => {
    const old = unitOf("pho-chau-18133");
    expect(existsBetween(old, day("2025-06-30"), day("2025-12-31"))).toBe(true);
    expect(existsBetween(old, day("2025-07-01"), day("2025-12-31"))).toBe(false);
  });
});

describe("reach", () => {
  test("a merged commune has the records of those it took over, and is seen by their supervisors", () => {
    const reach = reachOf(NEW_HUONG_SON, units);
    expect(sorted(reach.own)).toEqual([NEW_HUONG_SON, ...OLD_OF_NEW_HUONG_SON].sort());
    expect(sorted(reach.above)).toEqual([PROVINCE, SUPERVISOR_OF_2025].sort());
    expect(sorted(reach.supervised)).toEqual([]);
  });

  test("the supervisor of 2025 sees the 22 communes of its time and none that came after", () => {
    const reach = reachOf(SUPERVISOR_OF_2025, units);
    expect(reach.supervised.size).toBe(22);
    expect(reach.supervised.has(NEW_HUONG_SON)).toBe(false);
    expect(sorted(reach.above)).toEqual([PROVINCE]);
  });

  test("the province sees everyone, before and after", () => {
    const reach = reachOf(PROVINCE, units);
    expect(reach.supervised.size).toBe(units.length - 1);
    expect(reach.above.size).toBe(0);
  });

  test("a commune sees nothing of its neighbour", () => {
    const reach = reachOf(id("son-kim-1-18196"), units);
    for (const set of [reach.own, reach.supervised, reach.above])
      expect(set.has(id("son-kim-2-18199"))).toBe(false);
  });

  test("whoever supervises me has me in their reach, and the other way round", () => {
    const reaches = new Map(units.map((unit) => [unit.id, reachOf(unit.id, units)]));
    for (const [unit, reach] of reaches) {
      for (const above of reach.above) {
        const seen = reaches.get(above);
        const isSeen = seen?.supervised.has(unit) ?? false;
        const predecessorsSeen = [...reach.own].some((own) => seen?.supervised.has(own));
        expect(isSeen || predecessorsSeen).toBe(true);
      }
      for (const below of reach.supervised) expect(reaches.get(below)?.above.has(unit)).toBe(true);
      expect(reach.supervised.has(unit)).toBe(false);
    }
  });
});
