import { expect, test } from "vitest";
import { existsOn, reachOf, type Unit, unitNameOn } from "../../../src/domain/unit.ts";
import { applyUnitChange } from "../../../src/domain/units/apply-change.ts";
import { UnitChange } from "../../../src/domain/units/unit-change.ts";
import { day, unitId } from "../../support/builders/ids.ts";
import { aSmallCountry } from "../../support/builders/units.ts";

const OFFICE = unitId("huong-son");
const added = (given: Partial<Extract<UnitChange, { kind: "add" }>>): readonly Unit[] => {
  const change = UnitChange.parse({
    ...{ kind: "add", from: "2025-05-01", level: "agency", parent: OFFICE },
    ...{ name: { kind: "Phòng", name: "Nội vụ", code: null }, ...given },
  });
  const done = applyUnitChange(aSmallCountry(), change);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.units;
};

test("an agency is added beside an office with the codes by which plans name it, and watches nobody", () => {
  const units = added({ agencyCodes: ["NOIVU", "PHONGBAN"] });
  const agency = units.find(({ level }) => level === "agency");
  expect(agency && unitNameOn(agency, day("2025-05-12"))).toBe("Phòng Nội vụ");
  expect(agency?.agencyCodes).toEqual(["NOIVU", "PHONGBAN"]);
  expect(agency && existsOn(agency, day("2025-04-30"))).toBe(false);
  const reach = reachOf(agency?.id ?? OFFICE, units);
  expect([...reach.above]).toEqual([OFFICE, unitId("ha-tinh")]);
  expect(reach.supervised.size).toBe(0);
  expect(reachOf(OFFICE, units).supervised.has(agency?.id ?? OFFICE)).toBe(true);
});

test("a commune that is added has no codes, whatever was sent", () => {
  const units = added({ level: "commune", agencyCodes: ["NOIVU"] });
  expect(units.filter(({ agencyCodes }) => agencyCodes !== undefined)).toEqual([]);
});
