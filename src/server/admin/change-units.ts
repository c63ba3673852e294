import { isSameJson, type Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { valuesOf } from "../../domain/merge.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { Unit, UnitId } from "../../domain/unit.ts";
import { unitSettingsId } from "../../domain/unit-settings.ts";
import { type AppliedChange, applyUnitChange } from "../../domain/units/apply-change.ts";
import type { UnitChange } from "../../domain/units/unit-change.ts";
import type { FollowingPerson, UnitOutcome } from "../../domain/units/unit-outcome.ts";
import type { UserId } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { writeMove } from "../auth/moves.ts";
import { readUnits } from "../auth/store-unit-register.ts";
import { type PublishedRecord, publishWithin } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Reader, Tx } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";
import { lockScope } from "../store/scope-lock.ts";
import { peopleWhoFollow, workThatStays } from "./follow-units.ts";
import { type MoveDeps, makeDueMoves } from "./move-user.ts";
import { rootOf } from "./root-unit.ts";

/** What a change of units would do; writes nothing. */
export const previewUnitChange = async (db: Reader, change: UnitChange): Promise<UnitOutcome> => {
  const applied = applyUnitChange(await readUnits(db), change);
  return applied.ok
    ? await outcomeOf(db, change, applied.value)
    : { kind: "refused", refusal: applied.error };
};

/**
 * Makes a change of units: their documents, what the new ones begin with and the moves of their people, all or nothing.
 * Safe to repeat: what is so already is left as it is. Moves whose day has come are made before this answers.
 */
export const makeUnitChange = async (
  deps: MoveDeps,
  by: UserId,
  change: UnitChange,
): Promise<UnitOutcome> => {
  const { history, journal } = deps;
  const outcome = await inTransaction(history.db, async (tx): Promise<UnitOutcome> => {
    // Two administrators at once: the second one waits here, and sees what the first one has made.
    await lockScope(tx, scopeOf(rootOf(await readUnits(tx)).id, "published"));
    const units = await readUnits(tx);
    const applied = applyUnitChange(units, change);
    if (!applied.ok) return { kind: "refused", refusal: applied.error };
    const found = await outcomeOf(tx, change, applied.value);
    if (applied.value.changed.length === 0) return found;
    const scope = scopeOf(rootOf(units).id, "published");
    const documents = applied.value.changed.map((unit) => documentOf(scope, unit));
    await publishWithin(tx, history, [...documents, ...(await firstSettings(tx, units, applied.value))]);
    if (found.kind === "possible") await writeMoves(tx, deps, change, found.people);
    return found;
  });
  if (outcome.kind === "possible" && outcome.changed.length > 0) {
    const changed = outcome.changed.map(({ id }) => id).join(" ");
    await journal.write({ event: "unitsChanged", details: { by, kind: change.kind, units: changed } });
  }
  await makeDueMoves(deps);
  return outcome;
};

const outcomeOf = async (
  db: Reader,
  change: UnitChange,
  { changed, successors }: AppliedChange,
): Promise<UnitOutcome> => {
  const named = change.kind === "split" ? change.people : [];
  return {
    kind: "possible",
    changed,
    people: changed.length === 0 ? [] : await peopleWhoFollow(db, successors, named),
    staying: await workThatStays(db, [...successors.keys()]),
    from: change.kind === "firstUse" ? null : change.from,
  };
};

const documentOf = (scope: PublishedRecord["scope"], unit: Unit): PublishedRecord => ({
  scope,
  collection: "unit",
  id: unit.id as string as RecordId,
  fields: { document: unit as unknown as Json },
});

const writeMoves = async (
  tx: Tx,
  { history }: MoveDeps,
  change: UnitChange,
  people: readonly FollowingPerson[],
): Promise<void> => {
  if (change.kind === "firstUse") return;
  for (const { user, from, to } of people) {
    const move = { user, fromUnit: from, toUnit: to, fromDay: change.from };
    await writeMove(identityDb(tx), move, history.clock.now());
  }
};

/** A new unit begins with what all units before it had set alike: their rhythms, rules and days of reporting. */
const firstSettings = async (
  tx: Tx,
  before: readonly Unit[],
  { changed }: AppliedChange,
): Promise<readonly PublishedRecord[]> => {
  const known = new Set(before.map(({ id }) => id));
  const records: PublishedRecord[] = [];
  for (const { id, predecessors } of changed) {
    if (known.has(id) || predecessors.length === 0) continue;
    const fields = await agreedSettings(tx, predecessors);
    if (Object.keys(fields).length > 0)
      records.push({
        scope: scopeOf(id, "shared"),
        collection: "unitSettings",
        id: unitSettingsId(id),
        fields,
      });
  }
  return records;
};

const agreedSettings = async (tx: Tx, units: readonly UnitId[]): Promise<Readonly<Record<string, Json>>> => {
  const all: Readonly<Record<string, Json>>[] = [];
  for (const unit of units) {
    const record = await findRecord(tx, scopeOf(unit, "shared"), "unitSettings", unitSettingsId(unit));
    all.push(record ? valuesOf(record) : {});
  }
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) =>
      others.every((other) => name in other && isSameJson(other[name] as Json, value)),
    ),
  );
};
