import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordId } from "../../../src/domain/change.ts";
import { findCollection, readChange } from "../../../src/domain/collections.ts";
import type { Day } from "../../../src/domain/day.ts";
import {
  endedMaterials,
  type ListedMaterial,
  matchesMaterial,
  materialsOfTask,
  newestVersions,
  offeredMaterials,
  versionOf,
} from "../../../src/domain/materials/list-materials.ts";
import { MaterialKind } from "../../../src/domain/registers/material.ts";
import { materialOfUse, materialUseId } from "../../../src/domain/registers/material-use.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import { unitId } from "../../support/builders/ids.ts";

const idOf = (number: number): RecordId => `m${number}` as RecordId;
const day = (number: number): Day => `2025-05-${String(number).padStart(2, "0")}` as Day;
const units = [unitId("son-kim-1"), unitId("son-kim-2"), unitId("son-hong")];
const own = (unit: UnitId | undefined): ReadonlySet<UnitId> => new Set(unit ? [unit] : []);

/** Any office's materials: chains of versions, also such as lead back into themselves or to what is not here. */
const materials = fc.array(
  fc.record({
    kind: fc.constantFrom(...MaterialKind.options),
    title: fc.string({ minLength: 1, maxLength: 8 }),
    on: fc.integer({ min: 1, max: 28 }).map(day),
    state: fc.constantFrom("published" as const, "withdrawn" as const),
    units: fc.subarray(units),
    replaces: fc.option(fc.integer({ min: 0, max: 9 }).map(idOf)),
  }),
  { maxLength: 8 },
);
const named = (all: readonly ListedMaterial["values"][]): readonly ListedMaterial[] =>
  all.map((values, at) => ({ id: idOf(at), values }));

const given = (number: number, values: Partial<ListedMaterial["values"]> = {}): ListedMaterial => ({
  id: idOf(number),
  values: { kind: "leaflet", title: "Tờ gấp", on: day(1), state: "published", ...values },
});

test("a unit is offered what is published and meant for it, never a version that was replaced or withdrawn", () => {
  fc.assert(
    fc.property(materials, fc.constantFrom(...units), (said, unit) => {
      const all = named(said);
      const offered = offeredMaterials(all, own(unit));
      for (const { id, values } of offered) {
        expect(values.state).toBe("published");
        expect(all.some((other) => other.values.replaces === id)).toBe(false);
        expect(values.units?.length === 0 || values.units?.includes(unit)).toBe(true);
      }
      const meant = all.filter(({ values: { units: of } }) => of?.length === 0 || of?.includes(unit));
      const ended = new Set(endedMaterials(all).map(({ id }) => id));
      expect(offered.length + meant.filter(({ id }) => ended.has(id)).length).toBe(meant.length);
    }),
  );
});

test("lists stand in one order, whatever order they came in, and a chain of versions always ends", () => {
  fc.assert(
    fc.property(materials, (said) => {
      const all = named(said);
      expect(newestVersions([...all].reverse())).toEqual(newestVersions(all));
      for (const each of all) expect(versionOf(each, all)).toBeLessThanOrEqual(all.length + 1);
    }),
  );
});

test("a new version stands in for the earlier one, and goes on doing so when it is withdrawn", () => {
  const first = given(1);
  const second = given(2, { replaces: idOf(1), on: day(3) });
  expect(offeredMaterials([first, second], own(units[0])).map(({ id }) => id)).toEqual([idOf(2)]);
  expect(versionOf(second, [first, second])).toBe(2);
  const gone = given(2, { replaces: idOf(1), on: day(3), state: "withdrawn" });
  expect(offeredMaterials([first, gone], own(units[0]))).toEqual([]);
  expect(endedMaterials([first, gone]).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
});

test("a material is found by its task, its kind, and by words without tones in title and text", () => {
  const task = "huong-son-2025/PL8" as TaskRef;
  const script = given(1, {
    kind: "broadcast",
    title: "Nộp lệ phí qua mạng",
    body: "Kính thưa bà con",
    tasks: [task],
  });
  expect(materialsOfTask([script, given(2)], task)).toEqual([script]);
  expect(matchesMaterial(script, { words: "le phi", kind: null })).toBe(true);
  expect(matchesMaterial(script, { words: "ba con", kind: "broadcast" })).toBe(true);
  expect(matchesMaterial(script, { words: "ba con", kind: "video" })).toBe(false);
});

test("what a unit has of a material is one entry whose id names the material", () => {
  const material = "0197a000-0000-7000-8000-000000000001" as RecordId;
  expect(materialOfUse(materialUseId(material))).toBe(material);
  const hasDerivedId = findCollection("materialUse")?.hasDerivedId;
  expect(hasDerivedId?.(unitId("son-kim-1"), materialUseId(material))).toBe(true);
  expect(hasDerivedId?.(unitId("son-kim-1"), "material:khac" as RecordId)).toBe(false);
  expect(hasDerivedId?.(unitId("son-kim-1"), material)).toBe(false);
});

test("a material needs its kind, title, day and state, and says once what it replaces", () => {
  const fields = {
    kind: "leaflet",
    title: "Tờ gấp",
    on: "2025-05-12",
    state: "published",
    replaces: idOf(1),
  };
  const read = readChange({ collection: "material", fields }, null);
  expect(read.ok).toBe(true);
  const { title: _title, ...untitled } = fields;
  expect(readChange({ collection: "material", fields: untitled }, null).ok).toBe(false);
  expect(readChange({ collection: "material", fields: { replaces: idOf(2) } }, fields)).toEqual({
    ok: false,
    error: { kind: "fixedFields", fields: ["replaces"] },
  });
});
