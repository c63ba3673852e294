import { expect, test } from "vitest";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { Change, Epoch } from "../../../src/domain/change.ts";
import { collections } from "../../../src/domain/collections.ts";
import { type MergedRecord, mergeChange } from "../../../src/domain/merge.ts";
import { type ScopePart, scopeOf } from "../../../src/domain/scope.ts";
import { judgeChange } from "../../../src/server/sync/judge-change.ts";
import { aChange } from "../../support/builders/changes.ts";
import { anActor, aWriter, type Writer } from "../../support/builders/people.ts";
import { fieldRows } from "./fields-table.ts";
import { everyone, mayChange, mayMake, writing } from "./records-table.ts";
import { type Relation, relations } from "./relations.ts";
import { nameOfSort, newIdOf, type Sort, sorts, valuesOfField, wholeSample } from "./samples.ts";
import { roles, tree, unitAt } from "./tree.ts";

const parts: readonly ScopePart[] = ["internal", "shared", "published"];

test("every role, collection, part where one may lie and field has its row, and no row is of nothing", () => {
  expect([...everyone].sort()).toEqual([...roles].sort());
  const known = Object.entries(collections).flatMap(([name, { parts: places }]) =>
    places.map((part) => `${name}.${part}`),
  );
  expect(writing.map(({ collection, part }) => `${collection}.${part}`).sort()).toEqual(known.sort());
  for (const sort of sorts) {
    const { fields, fixed } = collections[sort.collection];
    const rows = fieldRows(sort.collection, sort.kind);
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(fields(sort.kind)).sort());
    expect(
      rows
        .filter(({ isFixed }) => isFixed)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...fixed].sort());
  }
});

const people = roles.map((role) => aWriter(anActor(role, unitAt("own"), tree)));

interface Tried {
  readonly field: string;
  readonly value: Json;
  /** What somebody hears who may write the record. */
  readonly otherwise: string;
}

/** Each field of the table, and one that only the server might think of. */
const fieldsOf = (sort: Sort): readonly Tried[] => [
  { field: "createdBy", value: "01890000-0000-7000-9000-000000000001", otherwise: "unknownFields" },
  ...fieldRows(sort.collection, sort.kind).map(({ name, isFixed }): Tried => {
    const [value = null, other = "another"] = valuesOfField(sort, name);
    return isFixed
      ? { field: name, value: other, otherwise: "fixedFields" }
      : { field: name, value, otherwise: "merge" };
  }),
];

/** A record with a value in every field, made by somebody who does not ask. */
const recordOf = (change: Change): MergedRecord =>
  mergeChange(null, change, {
    epoch: "01890000-0000-7000-9000-00000000000e" as Epoch,
    number: 1,
    effectiveAt: change.at,
    receivedAt: change.at,
  }).record;

const hears = (asking: Writer, change: Change, record: MergedRecord | null): string => {
  const own = { ...change, user: asking.actor.user, device: asking.device };
  const judged = judgeChange({ change: own, body: "{}" }, asking.actor, record);
  return judged.kind === "merge" ? "merge" : judged.code;
};

const sampleIn = (sort: Sort, relation: Relation, part: ScopePart): Change =>
  aChange({
    scope: scopeOf(unitAt(relation), part),
    collection: sort.collection,
    recordId: newIdOf(sort.collection, unitAt(relation)),
    fields: wholeSample(sort),
  });

/** What somebody hears who should hear something else, of every field of one sort of record in one place. */
const surprises = (sort: Sort, relation: Relation, part: ScopePart): readonly string[] => {
  const made = sampleIn(sort, relation, part);
  const record = recordOf(made);
  return people.flatMap((asking) =>
    fieldsOf(sort).flatMap(({ field, value, otherwise }) => {
      const { role } = asking.actor;
      const isWriter = mayChange(role, sort.collection, part, relation);
      const got = hears(asking, { ...made, fields: { [field]: value } }, record);
      return got === (isWriter ? otherwise : "notAllowed")
        ? []
        : [`${role}, ${nameOfSort(sort)}.${field} in ${relation}.${part}: ${got}`];
    }),
  );
};

test("[S7] a new record of every sort, for each role, relation of unit and each part of it, as the table says", () => {
  const unexpected = sorts.flatMap((sort) =>
    relations.flatMap((relation) =>
      parts.flatMap((part) =>
        people.flatMap((asking) => {
          const { role } = asking.actor;
          const got = hears(asking, sampleIn(sort, relation, part), null);
          const isMaker = mayMake(role, sort.collection, part, relation);
          return got === (isMaker ? "merge" : "notAllowed")
            ? []
            : [`${role}, ${nameOfSort(sort)} in ${relation}.${part}: ${got}`];
        }),
      ),
    ),
  );
  expect(unexpected).toEqual([]);
});

test("[S7][S19] every field of somebody else's record, for each role, relation of unit and part, as the table says", () => {
  const unexpected = sorts.flatMap((sort) =>
    relations.flatMap((relation) => parts.flatMap((part) => surprises(sort, relation, part))),
  );
  expect(unexpected).toEqual([]);
});
