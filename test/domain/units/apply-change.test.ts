import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../../src/domain/day.ts";
import { existsOn, reachOf, type Unit, type UnitId, unitNameOn } from "../../../src/domain/unit.ts";
import { applyUnitChange } from "../../../src/domain/units/apply-change.ts";
import { isHeldBy } from "../../../src/domain/units/held-records.ts";
import { heirsOn } from "../../../src/domain/units/roll-up.ts";
import type { UnitChange, UnitName } from "../../../src/domain/units/unit-change.ts";
import { day, unitId } from "../../support/builders/ids.ts";
import { aSmallCountry } from "../../support/builders/units.ts";

const FIRST = day("2025-07-01");
const [KIM_1, KIM_2] = [unitId("son-kim-1"), unitId("son-kim-2")];
const OFFICE = unitId("huong-son");
const named = (name: string, code: string | null = null): UnitName => ({ kind: "Xã", name, code });

const applied = (units: readonly Unit[], change: UnitChange): readonly Unit[] => {
  const done = applyUnitChange(units, change);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.units;
};
const refusal = (change: UnitChange, units = aSmallCountry()) => {
  const done = applyUnitChange(units, change);
  return done.ok ? null : done.error;
};

const merger: UnitChange = {
  kind: "merge",
  from: FIRST,
  units: [KIM_1, KIM_2],
  name: named("Sơn Kim", "18196"),
  parent: OFFICE,
};

describe("a change of units that makes no sense is refused with the reason", () => {
  const rename = { kind: "rename", unit: KIM_1, name: named("Mới"), from: FIRST } as const;
  test.each<[string, UnitChange, unknown]>([
    ["of a unit that nobody knows", { ...rename, unit: unitId("nowhere") }, { kind: "unknownUnit" }],
    [
      "before what is known of it",
      { ...rename, from: day("2019-12-31") },
      { kind: "tooEarly", earliest: "2020-01-01" },
    ],
    [
      "that takes a neighbour's name",
      { ...rename, name: named("Sơn Kim 2") },
      { kind: "nameTaken", unit: KIM_2 },
    ],
    ["of one unit alone", { ...merger, units: [KIM_1] }, { kind: "tooFew" }],
    ["of one unit with itself", { ...merger, units: [KIM_1, KIM_1] }, { kind: "twice", unit: KIM_1 }],
    ["of two levels", { ...merger, units: [KIM_1, OFFICE] }, { kind: "differentLevels" }],
    ["under nobody", { ...merger, parent: unitId("nowhere") }, { kind: "noParent" }],
    ["under itself", { kind: "reparent", unit: OFFICE, parent: KIM_1, from: FIRST }, { kind: "cycle" }],
    [
      "of an office that still has units below it",
      { kind: "split", unit: OFFICE, into: [named("A"), named("B")], people: [], from: FIRST },
      { kind: "hasUnitsBelow", units: [KIM_1, KIM_2] },
    ],
    [
      "into two of one name",
      { kind: "split", unit: KIM_1, into: [named("A"), named("A")], people: [], from: FIRST },
      { kind: "sameNames" },
    ],
  ])("%s", (_, change, expected) => {
    expect(refusal(change)).toMatchObject(expected as object);
  });

  test("of a unit that has ended", () => {
    const units = applied(aSmallCountry(), merger);
    const again = { ...merger, name: named("Khác"), from: day("2026-01-01") };
    expect(refusal(again, units)).toEqual({ kind: "ended", unit: KIM_1, on: "2025-06-30" });
  });
});

test("a merger ends its units the day before, and old names, people below and reach follow", () => {
  const done = applyUnitChange(aSmallCountry(), merger);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const successor = done.value.changed.at(-1) as Unit;
  expect(successor).toMatchObject({ id: "son-kim-18196", predecessors: [KIM_1, KIM_2], level: "commune" });
  expect(done.value.successors.get(KIM_2)).toEqual([successor.id]);
  const old = done.value.units.find(({ id }) => id === KIM_1) as Unit;
  expect(old.tenures.at(-1)).toMatchObject({ to: "2025-06-30" });
  expect(unitNameOn(old, day("2025-06-30"))).toBe("Xã Sơn Kim 1");
  expect([...reachOf(OFFICE, done.value.units).supervised]).toContain(successor.id);
});

test("offices that merge take the units below them along", () => {
  const [duc, lam] = [unitId("duc-tho"), unitId("lam-trung")];
  const change: UnitChange = {
    kind: "merge",
    from: FIRST,
    units: [OFFICE, duc],
    name: { kind: "Khu", name: "Hương Đức", code: null },
    parent: unitId("ha-tinh"),
  };
  const units = applied(aSmallCountry(), change);
  for (const id of [KIM_1, KIM_2, lam])
    expect(units.find((unit) => unit.id === id)?.tenures.at(-1)).toMatchObject({
      from: FIRST,
      parent: "huong-duc",
    });
});

/** Changes that may or may not make sense, of units that are there at that moment. */
const aChange = fc.record({
  kind: fc.constantFrom("add", "rename", "reparent", "merge", "split"),
  days: fc.integer({ min: -30, max: 400 }),
  picks: fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 2, maxLength: 3 }),
  name: fc.integer({ min: 1, max: 99 }),
});
type Wish = typeof aChange extends fc.Arbitrary<infer Value> ? Value : never;

const changeOf = (units: readonly Unit[], { kind, days, picks, name: number }: Wish): UnitChange => {
  const ids = picks.map((pick) => (units[pick % units.length] as Unit).id);
  const [unit, parent] = [ids[0] as UnitId, ids[1] as UnitId];
  const from = addDays(FIRST, days);
  const name = named(`Đơn vị ${number}`);
  switch (kind) {
    case "add":
      return { kind, from, name, level: "commune", parent };
    case "rename":
      return { kind, from, unit, name };
    case "reparent":
      return { kind, from, unit, parent };
    case "merge":
      return { kind, from, units: ids, name, parent: OFFICE };
    default:
      return { kind: "split", from, unit, into: [name, named(`Đơn vị ${number + 100}`)], people: [] };
  }
};

/** Every state of the units that a line of changes went through, with the day from which each was made. */
const history = (wishes: readonly Wish[]) => {
  const steps: {
    readonly units: readonly Unit[];
    readonly change: UnitChange;
    readonly before: readonly Unit[];
  }[] = [];
  let units = aSmallCountry();
  for (const wish of wishes) {
    const change = changeOf(units, wish);
    const done = applyUnitChange(units, change);
    if (!done.ok) continue;
    steps.push({ before: units, change, units: done.value.units });
    units = done.value.units;
  }
  return steps;
};

const overlaps = ({ tenures }: Unit): boolean =>
  tenures.some(({ from, to }, at) =>
    tenures.slice(at + 1).some((other) => from <= (other.to ?? "9999") && other.from <= (to ?? "9999")),
  );

const namesOn = (units: readonly Unit[], on: Day): Readonly<Record<string, string>> =>
  Object.fromEntries(units.flatMap((unit) => (existsOn(unit, on) ? [[unit.id, unitNameOn(unit, on)]] : [])));

/** What a unit's predecessors reach as their own and the unit itself does not. */
const unreached = (units: readonly Unit[]): readonly UnitId[] =>
  units.flatMap(({ id, predecessors }) => {
    const { own } = reachOf(id, units);
    return predecessors.flatMap((one) => [...reachOf(one, units).own].filter((inner) => !own.has(inner)));
  });

/** Who counts a record that lies with this unit; never two. */
const holderOf = (units: readonly Unit[], unit: UnitId, on: Day): UnitId => {
  const own = units.find(({ id }) => id === unit);
  const [holder, another] = units.filter((successor) => isHeldBy(successor, own, on));
  expect(another).toBeUndefined();
  return holder?.id ?? unit;
};

describe("whatever is changed one after the other", () => {
  const wishes = fc.array(aChange, { minLength: 1, maxLength: 12 });

  test("no unit has two tenures on one day, none that ends before it begins, and ids stay apart", () => {
    fc.assert(
      fc.property(wishes, (line) => {
        for (const { units } of history(line)) {
          expect(units.filter(overlaps)).toEqual([]);
          for (const { from, to } of units.flatMap(({ tenures }) => tenures))
            expect(to === null || from <= to).toBe(true);
          expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("names on days before stay, a repeated change changes nothing, and successors reach what theirs reached", () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 200 }), (line, days) => {
        for (const { before, change, units } of history(line)) {
          if (change.kind === "firstUse") continue;
          const earlier = addDays(change.from, -days);
          expect(namesOn(units, earlier)).toMatchObject(namesOn(before, earlier));
          const again = applyUnitChange(units, change);
          expect(again.ok && again.value.changed).toEqual([]);
        }
        expect(unreached(history(line).at(-1)?.units ?? [])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("each record is counted once by both maps, and by the old one under a unit of its day where there is one", () => {
    fc.assert(
      fc.property(
        wishes,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: 460 })), { maxLength: 40 }),
        (line, made) => {
          const units = history(line).at(-1)?.units ?? aSmallCountry();
          const records = made.map(([pick, days]) => ({
            unit: (units[pick % units.length] as Unit).id,
            on: addDays(FIRST, days),
          }));
          const heirs = heirsOn(units, day("2027-01-01"));
          const [then, now] = [new Map<UnitId, number>(), new Map<UnitId, number>()];
          const count = (map: Map<UnitId, number>, unit: UnitId) => map.set(unit, (map.get(unit) ?? 0) + 1);
          for (const { unit, on } of records) {
            const holder = holderOf(units, unit, on);
            count(then, holder);
            count(now, heirs.get(holder) as UnitId);
            // Nothing of a unit that is there moves away from it.
            const own = units.find(({ id }) => id === unit) as Unit;
            if (own.tenures.some(({ from, to }) => from <= on && (to === null || on <= to)))
              expect(holder).toBe(unit);
          }
          const sum = (map: ReadonlyMap<UnitId, number>) =>
            [...map.values()].reduce((all, one) => all + one, 0);
          expect([sum(then), sum(now)]).toEqual([records.length, records.length]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a record of a unit that ended counts for the one that took over, and never for several that did", () => {
  const merged = applied(aSmallCountry(), merger);
  const july = day("2025-07-03");
  expect(holderOf(merged, KIM_1, july)).toBe("son-kim-18196");
  expect(holderOf(merged, KIM_1, day("2025-06-03"))).toBe(KIM_1);
  expect(heirsOn(merged, july).get(KIM_2)).toBe("son-kim-18196");
  const divided = applied(aSmallCountry(), {
    kind: "split",
    unit: KIM_1,
    into: [named("Trên"), named("Dưới")],
    people: [],
    from: FIRST,
  });
  expect(holderOf(divided, KIM_1, july)).toBe(KIM_1);
  expect(heirsOn(divided, july).get(KIM_1)).toBe(KIM_1);
});
