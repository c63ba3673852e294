import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { collections } from "../../../src/domain/collections.ts";
import { type ScopePart, scopeOf } from "../../../src/domain/scope.ts";
import type { ChangeResult, Cursor } from "../../../src/domain/wire.ts";
import { aChangeBy } from "../../support/builders/changes.ts";
import { type Country, openCountry, type Person, putRecords } from "./country.ts";
import { fieldRows } from "./fields-table.ts";
import { mayChange, mayMake } from "./records-table.ts";
import { type Relation, relations } from "./relations.ts";
import { nameOfSort, newIdOf, oneOfEach, type Sort, wholeSample } from "./samples.ts";
import { unitAt } from "./tree.ts";

const MOST_IN_ONE = 400;

let country: Country;
beforeAll(async () => {
  country = await openCountry();
}, 60_000);
afterAll(() => country.server.close());

/** A change that somebody sends, what it is about, and what the table says of it. */
interface Attempt {
  readonly what: string;
  readonly change: Change;
  readonly isAllowed: boolean;
}

const said = (result: ChangeResult | undefined): string =>
  result && "code" in result ? result.code : (result?.status ?? "no answer");

/** Those that went another way than the table says, in words. */
const surprises = async (person: Person, attempts: readonly Attempt[]): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursors: readonly Cursor[] = [];
  for (let start = 0; start < attempts.length; start += MOST_IN_ONE) {
    const tried = attempts.slice(start, start + MOST_IN_ONE);
    const changes = tried.map(({ change }) => change);
    const { answer } = await person.sync({ changes, cursors: [...cursors] });
    cursors = answer?.cursors ?? [];
    const results = new Map(answer?.results.map((result) => [result.id, result]));
    for (const { what, change, isAllowed } of tried) {
      const got = said(results.get(change.id));
      if (got !== (isAllowed ? "applied" : "notAllowed")) found.push(`${person.role}, ${what}: ${got}`);
    }
  }
  return found;
};

const surprisesOfAll = async (make: (person: Person) => readonly Attempt[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const person of country.people) found.push(...(await surprises(person, make(person))));
  return found;
};

const inUnit = (sort: Sort, part: ScopePart, relation: Relation): string =>
  `${nameOfSort(sort)} in ${relation}.${part}`;

test("[S7] the server takes a new record from whom the table says, in each relation of unit, each collection", {
  timeout: 120_000,
}, async () => {
  const made = (person: Person): readonly Attempt[] =>
    relations.flatMap((relation) =>
      oneOfEach.flatMap((sort) =>
        collections[sort.collection].parts.map((part) => ({
          what: inUnit(sort, part, relation),
          isAllowed: mayMake(person.role, sort.collection, part, relation),
          change: aChangeBy(person.writer, {
            scope: scopeOf(unitAt(relation), part),
            collection: sort.collection,
            recordId: newIdOf(sort.collection, unitAt(relation)),
            fields: wholeSample(sort),
          }),
        })),
      ),
    );
  expect(await surprisesOfAll(made)).toEqual([]);
});

test("[S7] the server takes a change of somebody else's record from whom the table says", {
  timeout: 120_000,
}, async () => {
  const records = oneOfEach.flatMap((sort) =>
    relations.flatMap((relation) =>
      collections[sort.collection].parts.map((part) => ({
        ...{ sort, relation, part },
        id: newIdOf(sort.collection, unitAt(relation)),
        free: Object.fromEntries(
          fieldRows(sort.collection, sort.kind)
            .filter(({ isFixed }) => !isFixed)
            .map(({ name }) => [name, wholeSample(sort)[name] ?? null]),
        ),
      })),
    ),
  );
  await putRecords(
    country,
    records.map(({ sort, relation, part, id }) => ({
      ...{ scope: scopeOf(unitAt(relation), part), collection: sort.collection, id },
      fields: wholeSample(sort),
    })),
  );
  const changed = (person: Person): readonly Attempt[] =>
    records.map(({ sort, relation, part, id, free }) => ({
      what: inUnit(sort, part, relation),
      isAllowed: mayChange(person.role, sort.collection, part, relation),
      change: aChangeBy(person.writer, {
        scope: scopeOf(unitAt(relation), part),
        collection: sort.collection,
        recordId: id,
        fields: free,
      }),
    }));
  expect(await surprisesOfAll(changed)).toEqual([]);
});
