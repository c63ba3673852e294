import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CollectionName } from "../../src/domain/change.ts";
import { collections } from "../../src/domain/collections.ts";
import { type Action, may } from "../../src/domain/permission.ts";
import { scopeOf } from "../../src/domain/scope.ts";
import type { Unit } from "../../src/domain/unit.ts";
import { Role } from "../../src/domain/user.ts";
import { aUserId, internal, published, shared, unitId } from "../support/builders/ids.ts";
import { anActor } from "../support/builders/people.ts";
import { aSmallCountry, aTenure, aUnit } from "../support/builders/units.ts";

const roles: readonly Role[] = Role.options;
const allow = (unit: string, action: Action): readonly Role[] =>
  roles.filter((role) => may(anActor(role, unit), action));

const read = (scope: ReturnType<typeof shared>): Action => ({ kind: "readScope", scope });
const write = (scope: ReturnType<typeof shared>, collection: CollectionName): Action => ({
  kind: "writeRecord",
  scope,
  collection,
  createdBy: null,
});
const sumsBeside = (unit: string, level: Unit["level"]): Action => ({
  kind: "seeSumsBeside",
  agency: { id: unitId(unit), level },
});
const everyone = roles;
const nobody: readonly Role[] = [];
const supervising: readonly Role[] = ["supervisor", "administrator"];
const watching: readonly Role[] = ["supervisor", "observer", "administrator"];
const allButObservers = roles.filter((role) => role !== "observer");

describe("[S7] reading", () => {
  test.each([
    ["the own unit's internal part", "son-kim-1", internal("son-kim-1"), everyone],
    ["the own unit's shared part", "son-kim-1", shared("son-kim-1"), everyone],
    ["what the own unit publishes", "son-kim-1", published("son-kim-1"), everyone],
    ["what is published above", "son-kim-1", published("huong-son"), everyone],
    ["what is published two levels above", "son-kim-1", published("ha-tinh"), everyone],
    ["a neighbour's shared part", "son-kim-1", shared("son-kim-2"), nobody],
    ["a neighbour's internal part", "son-kim-1", internal("son-kim-2"), nobody],
    ["what a neighbour publishes", "son-kim-1", published("son-kim-2"), nobody],
    ["what is shared above", "son-kim-1", shared("huong-son"), nobody],
    ["what another office publishes", "son-kim-1", published("duc-tho"), nobody],
    ["what units below share", "huong-son", shared("son-kim-1"), ["leader", ...watching]],
    ["what units two levels below share", "ha-tinh", shared("son-kim-1"), ["leader", ...watching]],
    ["what units below keep to themselves", "huong-son", internal("son-kim-1"), nobody],
    ["what units of another office share", "duc-tho", shared("son-kim-1"), nobody],
    ["a unit that does not exist", "huong-son", shared("nowhere"), nobody],
  ] as const)("%s", (_, unit, scope, expected) => {
    expect(allow(unit, read(scope))).toEqual(expected);
  });
});

describe("[S7] writing", () => {
  test.each([
    ["an activity of the own unit", "son-kim-1", shared("son-kim-1"), "activity", ["officer"]],
    ["evidence of the own unit", "son-kim-1", shared("son-kim-1"), "evidence", ["officer"]],
    ["an activity of a unit below", "huong-son", shared("son-kim-1"), "activity", nobody],
    ["an activity of a neighbour", "son-kim-1", shared("son-kim-2"), "activity", nobody],
    ["a review of the own unit", "son-kim-1", shared("son-kim-1"), "review", nobody],
    ["a review of a unit below", "huong-son", shared("son-kim-1"), "review", supervising],
    ["a review elsewhere", "duc-tho", shared("son-kim-1"), "review", nobody],
    ["a comment in the own unit", "son-kim-1", shared("son-kim-1"), "comment", allButObservers],
    ["a comment to a unit below", "huong-son", shared("son-kim-1"), "comment", supervising],
    [
      "settings of the own unit",
      "son-kim-1",
      shared("son-kim-1"),
      "unitSettings",
      ["officer", "leader", "administrator"],
    ],
    ["settings of a unit below", "huong-son", shared("son-kim-1"), "unitSettings", supervising],
    ["the leader's word on a script", "son-kim-1", internal("son-kim-1"), "scriptDecision", ["leader"]],
    ["the leader's word on an example", "son-kim-1", internal("son-kim-1"), "exemplarDecision", ["leader"]],
    ["what the leader lets out", "son-kim-1", shared("son-kim-1"), "sharedExemplar", ["leader"]],
    ["a word on a unit below", "huong-son", internal("son-kim-1"), "scriptDecision", nobody],
    [
      "who does what in the own unit",
      "son-kim-1",
      shared("son-kim-1"),
      "assignment",
      ["officer", "leader", "administrator"],
    ],
    [
      "a material that the own office hands out",
      "huong-son",
      published("huong-son"),
      "material",
      supervising,
    ],
    ["a file of such a material", "huong-son", published("huong-son"), "evidence", supervising],
    ["a file in what the own office shares", "huong-son", shared("huong-son"), "evidence", ["officer"]],
    ["a material of the office above", "son-kim-1", published("huong-son"), "material", nobody],
    ["a file of a material of the office above", "son-kim-1", published("huong-son"), "evidence", nobody],
    ["a material in a unit below", "huong-son", published("son-kim-1"), "material", nobody],
    [
      "a material of a unit that hands out to nobody",
      "son-kim-1",
      published("son-kim-1"),
      "material",
      supervising,
    ],
    ["a material of another office", "duc-tho", published("huong-son"), "material", nobody],
    ["a file of a material of another office", "duc-tho", published("huong-son"), "evidence", nobody],
    ["an activity in what is published", "huong-son", published("huong-son"), "activity", ["officer"]],
    [
      "what the own unit has of materials",
      "son-kim-1",
      shared("son-kim-1"),
      "materialUse",
      ["officer", "leader", "administrator"],
    ],
    ["what a unit below has of materials", "huong-son", shared("son-kim-1"), "materialUse", nobody],
    ["a person", "huong-son", shared("huong-son"), "person", nobody],
    ["a plan", "huong-son", published("huong-son"), "plan", nobody],
    ["a unit", "ha-tinh", published("ha-tinh"), "unit", nobody],
  ] as const)("%s", (_, unit, scope, collection, expected) => {
    expect(allow(unit, write(scope, collection))).toEqual(expected);
  });

  test("what is published is written by the server, or by those who supervise from that very unit", () => {
    const parts = [
      published("huong-son"),
      published("ha-tinh"),
      published("son-kim-1"),
      published("duc-tho"),
    ];
    const names = CollectionName.options.filter((name) => collections[name].parts.includes("published"));
    expect(names).toEqual(["evidence", "plan", "unit", "material"]);
    for (const name of names)
      for (const scope of parts)
        for (const unit of ["ha-tinh", "huong-son", "son-kim-1", "duc-tho"])
          expect(allow(unit, write(scope, name)), `${name} of ${scope} by ${unit}`).toEqual(
            name !== "plan" && name !== "unit" && scope === published(unit) ? supervising : nobody,
          );
  });

  test("nobody touches another person's review or comment", () => {
    const supervisor = anActor("supervisor", "huong-son");
    const officer = anActor("officer", "son-kim-1");
    const scope = shared("son-kim-1");
    const touch = (collection: CollectionName, createdBy: typeof officer.user): Action => ({
      kind: "writeRecord",
      scope,
      collection,
      createdBy,
    });
    expect(may(supervisor, touch("review", supervisor.user))).toBe(true);
    expect(may(supervisor, touch("review", aUserId()))).toBe(false);
    expect(may(officer, touch("comment", officer.user))).toBe(true);
    expect(may(officer, touch("comment", supervisor.user))).toBe(false);
    expect(may(officer, touch("activity", aUserId()))).toBe(true);
  });
});

describe("what else people may do", () => {
  test.each([
    ["see the overview", "huong-son", { kind: "seeOverview" }, watching],
    ["be told that something changed", "huong-son", { kind: "followChanges" }, watching],
    ["have a say in the office", "huong-son", { kind: "decideInOffice" }, supervising],
    ["look at a unit below", "huong-son", { kind: "watchUnit", unit: unitId("son-kim-1") }, watching],
    ["look at the own unit so", "huong-son", { kind: "watchUnit", unit: unitId("huong-son") }, nobody],
    ["look at a unit elsewhere", "duc-tho", { kind: "watchUnit", unit: unitId("son-kim-1") }, nobody],
    [
      "bring what a colleague wrote",
      "son-kim-1",
      { kind: "bringWork", unit: unitId("son-kim-1") },
      allButObservers,
    ],
    ["know sums beside the own agency", "son-kim-1", sumsBeside("son-kim-1", "agency"), everyone],
    ["know sums beside a commune", "son-kim-1", sumsBeside("son-kim-1", "commune"), nobody],
    ["know sums beside another agency", "huong-son", sumsBeside("son-kim-1", "agency"), nobody],
    ["bring work of another office", "duc-tho", { kind: "bringWork", unit: unitId("son-kim-1") }, nobody],
    ["review a unit below", "huong-son", { kind: "reviewUnit", unit: unitId("son-kim-1") }, supervising],
    ["review the own unit", "huong-son", { kind: "reviewUnit", unit: unitId("huong-son") }, nobody],
    ["review a unit elsewhere", "duc-tho", { kind: "reviewUnit", unit: unitId("son-kim-1") }, nobody],
    [
      "manage users below",
      "huong-son",
      { kind: "manageUsers", unit: unitId("son-kim-1") },
      ["administrator"],
    ],
    [
      "manage users of the own unit",
      "huong-son",
      { kind: "manageUsers", unit: unitId("huong-son") },
      ["administrator"],
    ],
    ["manage users elsewhere", "duc-tho", { kind: "manageUsers", unit: unitId("son-kim-1") }, nobody],
    ["manage the system", "ha-tinh", { kind: "manageSystem" }, ["administrator"]],
  ] as const)("%s", (_, unit, action, expected) => {
    expect(allow(unit, action)).toEqual(expected);
  });
});

describe("an observer", () => {
  const units = aSmallCountry();
  const anyUnit = fc.constantFrom(...units.map(({ id }) => id));
  const anyScope = fc
    .tuple(anyUnit, fc.constantFrom("internal", "shared", "published"))
    .map(([unit, part]) => scopeOf(unit, part));

  test("[S7] writes no record anywhere, not even one of their own making", () => {
    fc.assert(
      fc.property(
        anyUnit,
        anyScope,
        fc.constantFrom(...CollectionName.options),
        fc.boolean(),
        (unit, scope, collection, isOwn) => {
          const observer = anActor("observer", unit, units);
          const createdBy = isOwn ? observer.user : null;
          expect(may(observer, { kind: "writeRecord", scope, collection, createdBy })).toBe(false);
        },
      ),
    );
  });

  test("[S7] reads what a supervisor of the same unit reads, and decides nothing", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, anyScope, (unit, other, scope) => {
        const [observer, supervisor] = [anActor("observer", unit, units), anActor("supervisor", unit, units)];
        const looks: readonly Action[] = [
          { kind: "readScope", scope },
          { kind: "readQuarantine", scope },
          { kind: "seeOverview" },
          { kind: "followChanges" },
          { kind: "watchUnit", unit: other },
        ];
        for (const action of looks) expect(may(observer, action)).toBe(may(supervisor, action));
        const says: readonly Action[] = [
          { kind: "decideInOffice" },
          { kind: "reviewUnit", unit: other },
          { kind: "bringWork", unit: other },
          { kind: "manageUsers", unit: other },
          { kind: "manageSystem" },
        ];
        for (const action of says) expect(may(observer, action)).toBe(false);
      }),
    );
  });
});

describe("succession", () => {
  const merged = aUnit({
    id: unitId("son-kim"),
    tenures: [aTenure({ name: "Sơn Kim", parent: unitId("ha-tinh") })],
    predecessors: [unitId("son-kim-1"), unitId("son-kim-2")],
  });
  const units = [...aSmallCountry(), merged];

  test("a merged commune reads and goes on with what its predecessors left; nobody else gains anything", () => {
    const successor = anActor("officer", "son-kim", units);
    for (const old of ["son-kim-1", "son-kim-2"]) {
      expect(may(successor, read(shared(old)))).toBe(true);
      expect(may(successor, read(internal(old)))).toBe(true);
      expect(may(successor, write(shared(old), "activity"))).toBe(true);
    }
    expect(may(successor, read(shared("lam-trung")))).toBe(false);
    expect(may(anActor("officer", "son-kim-1", units), read(shared("son-kim")))).toBe(false);
    expect(may(anActor("supervisor", "ha-tinh", units), read(shared("son-kim")))).toBe(true);
  });
});
