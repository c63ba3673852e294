import { expect, test } from "vitest";
import { CollectionName } from "../../../src/domain/change.ts";
import { type Action, type Actor, may } from "../../../src/domain/permission.ts";
import { partOfScope, type ScopePart, scopeOf, unitOfScope } from "../../../src/domain/scope.ts";
import { aUserId } from "../../support/builders/ids.ts";
import { anActor } from "../../support/builders/people.ts";
import { mayChange, mayMake, reading } from "./records-table.ts";
import { isAllowed, own, relations } from "./relations.ts";
import { managing, reviewing, seeing, supervising, watching } from "./routes-table.ts";
import { roles, tree, unitAt } from "./tree.ts";

const parts: readonly ScopePart[] = ["internal", "shared", "published"];
const people = roles.map((role) => anActor(role, unitAt("own"), tree));
const stranger = aUserId();

interface Question {
  readonly actor: Actor;
  readonly action: Action;
  readonly expected: boolean;
}

const questionsAbout = (actor: Actor): readonly Question[] =>
  relations.flatMap((relation) => {
    const { role } = actor;
    const unit = unitAt(relation);
    const ask = (action: Action, expected: boolean): Question => ({ actor, action, expected });
    return [
      ask({ kind: "watchUnit", unit }, isAllowed(seeing, role, relation)),
      ask({ kind: "bringWork", unit }, role !== "observer" && isAllowed(reading.shared, role, relation)),
      ask({ kind: "publishPlan", unit, hasEnded: false }, isAllowed(own(...supervising), role, relation)),
      ask(
        { kind: "publishPlan", unit, hasEnded: true },
        isAllowed(own(...supervising), role, relation) || isAllowed(reviewing, role, relation),
      ),
      ask({ kind: "reviewUnit", unit }, isAllowed(reviewing, role, relation)),
      ask({ kind: "manageUsers", unit }, isAllowed(managing, role, relation)),
      ...parts.flatMap((part) => {
        const scope = scopeOf(unit, part);
        const isRead = isAllowed(reading[part], role, relation);
        return [
          ask({ kind: "readScope", scope }, isRead),
          ask({ kind: "readQuarantine", scope }, isRead || role === "administrator"),
          ...CollectionName.options.flatMap((collection) => {
            const write = { kind: "writeRecord", scope, collection } as const;
            // Where a collection may not lie at all is decided before anybody asks who may write it.
            const mayLie = people.some((one) =>
              relations.some((at) => mayMake(one.role, collection, part, at)),
            );
            return mayLie
              ? [
                  ask({ ...write, createdBy: null }, mayMake(role, collection, part, relation)),
                  ask({ ...write, createdBy: stranger }, mayChange(role, collection, part, relation)),
                ]
              : [];
          }),
        ];
      }),
    ];
  });

const questions: readonly Question[] = [
  ...people.flatMap(questionsAbout),
  ...people.flatMap((actor): readonly Question[] => [
    { actor, action: { kind: "seeOverview" }, expected: watching.includes(actor.role) },
    { actor, action: { kind: "followChanges" }, expected: watching.includes(actor.role) },
    { actor, action: { kind: "decideInOffice" }, expected: supervising.includes(actor.role) },
    { actor, action: { kind: "manageSystem" }, expected: actor.role === "administrator" },
  ]),
];

type May = typeof may;

/** Questions that are answered otherwise than by the table. */
const disagreements = (decide: May): readonly string[] =>
  questions
    .filter(({ actor, action, expected }) => decide(actor, action) !== expected)
    .map(({ actor, action }) => `${actor.role}: ${JSON.stringify(action)}`);

test("[S7] the one place where permission is decided says what the table says", () => {
  expect(disagreements(may)).toEqual([]);
});

const alsoWhere =
  (isWrong: (actor: Actor, action: Action) => boolean): May =>
  (actor, action) =>
    may(actor, action) || isWrong(actor, action);
const notWhere =
  (isWrong: (actor: Actor, action: Action) => boolean): May =>
  (actor, action) =>
    may(actor, action) && !isWrong(actor, action);

const scopeIn = (action: Action) => ("scope" in action ? action.scope : null);
const unitIn = (action: Action) => {
  const scope = scopeIn(action);
  return scope === null ? null : unitOfScope(scope);
};
const kinds = [...new Set(questions.map(({ action }) => action.kind))];
const reads = (action: Action, part: ScopePart): boolean =>
  action.kind === "readScope" && partOfScope(action.scope) === part;
const writes = (action: Action, collection: CollectionName): boolean =>
  action.kind === "writeRecord" && action.collection === collection;
const written = CollectionName.options.filter((collection) =>
  questions.some(({ action }) => action.kind === "writeRecord" && action.collection === collection),
);

/** Every branch of the decision as it might be broken by one slip. */
const faults: readonly (readonly [string, May])[] = [
  ...kinds.flatMap((kind): (readonly [string, May])[] => [
    [`${kind}: everybody`, alsoWhere((_, action) => action.kind === kind)],
    [`${kind}: nobody`, notWhere((_, action) => action.kind === kind)],
    ...roles
      // Whoever may always cannot be let in by mistake.
      .filter((role) =>
        questions.some(
          ({ actor, action, expected }) => action.kind === kind && actor.role === role && !expected,
        ),
      )
      .map((role): readonly [string, May] => [
        `${kind}: every ${role}`,
        alsoWhere((actor, action) => action.kind === kind && actor.role === role),
      ]),
  ]),
  ...parts.map((part): readonly [string, May] => [
    `reading ${part}: everybody`,
    alsoWhere((_, action) => reads(action, part)),
  ]),
  ...parts.map((part): readonly [string, May] => [
    `reading ${part} of units below: everybody`,
    alsoWhere(
      (actor, action) => reads(action, part) && actor.reach.supervised.has(unitIn(action) ?? actor.unit),
    ),
  ]),
  ...written.map((collection): readonly [string, May] => [
    `writing ${collection}: everybody`,
    alsoWhere((_, action) => writes(action, collection)),
  ]),
  ...written.map((collection): readonly [string, May] => [
    `writing ${collection}: nobody`,
    notWhere((_, action) => writes(action, collection)),
  ]),
  [
    "another's review",
    alsoWhere(
      (actor, action) =>
        action.kind === "writeRecord" &&
        action.collection === "review" &&
        action.createdBy !== null &&
        may(actor, { ...action, createdBy: null }),
    ),
  ],
  [
    "another's comment",
    alsoWhere(
      (actor, action) =>
        action.kind === "writeRecord" &&
        action.collection === "comment" &&
        action.createdBy !== null &&
        may(actor, { ...action, createdBy: null }),
    ),
  ],
  ["a predecessor is a stranger", notWhere((_, action) => unitIn(action) === unitAt("predecessor"))],
  ["two levels below is too far", notWhere((_, action) => unitIn(action) === unitAt("twoBelow"))],
  [
    "a sibling is own",
    (actor, action) =>
      may(
        { ...actor, reach: { ...actor.reach, own: new Set([...actor.reach.own, unitAt("sibling")]) } },
        action,
      ),
  ],
  [
    "above is below",
    (actor, action) =>
      may(
        {
          ...actor,
          reach: { ...actor.reach, supervised: new Set([...actor.reach.supervised, ...actor.reach.above]) },
        },
        action,
      ),
  ],
];

test("[S7] every planted fault is found by the table", () => {
  const isFound = (broken: May): boolean =>
    questions.some(({ actor, action, expected }) => broken(actor, action) !== expected);
  const unfound = faults.filter(([, broken]) => !isFound(broken));
  expect(unfound.map(([name]) => name)).toEqual([]);
  expect(faults.length).toBeGreaterThan(100);
});
