import { addDays, type Day } from "../../../domain/day.ts";
import { assertNever } from "../../../domain/result.ts";
import { type Unit, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import type { UnitRefusal } from "../../../domain/units/unit-change.ts";
import { fullDay } from "../../vi/format.ts";
import { unitsVi } from "../../vi/units.ts";

/** What a unit is called on a day; its key where it is not told of. */
export const nameIn = (units: readonly Unit[], day: Day): ((id: UnitId) => string) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (id) => {
    const unit = byId.get(id);
    return unit ? unitNameOn(unit, day) : id;
  };
};

/** Why a change makes no sense, in one sentence. */
export const refusalInWords = (refusal: UnitRefusal, nameOf: (id: UnitId) => string): string => {
  const words = unitsVi.refused;
  switch (refusal.kind) {
    case "ended":
      return words.ended(nameOf(refusal.unit), fullDay(refusal.on));
    case "tooEarly":
      return words.tooEarly(nameOf(refusal.unit), fullDay(refusal.earliest));
    case "noParent":
      return words.noParent(nameOf(refusal.parent));
    case "cycle":
    case "twice":
    case "nameTaken":
      return words[refusal.kind](nameOf(refusal.unit));
    case "hasUnitsBelow":
      return words.hasUnitsBelow(refusal.units.map(nameOf).join(", "));
    case "unknownUnit":
    case "tooFew":
    case "differentLevels":
    case "sameNames":
      return words[refusal.kind];
    default:
      return assertNever(refusal);
  }
};

/** What becomes of each unit that changes, one sentence each. */
export const changesInWords = (
  changed: readonly Unit[],
  known: readonly Unit[],
  from: Day | null,
): readonly string[] => {
  const words = unitsVi.preview;
  const ids = new Set(known.map(({ id }) => id));
  const nameAt = (day: Day) => nameIn([...known, ...changed], day);
  return changed.map((unit) => {
    if (from === null) {
      const name = unit.tenures.at(-1)?.name ?? unit.id;
      return unit.usedFrom ? words.usedFrom(name, fullDay(unit.usedFrom)) : words.usedAlways(name);
    }
    const name = unitNameOn(unit, from);
    if (!ids.has(unit.id)) return words.founded(name, fullDay(from));
    const now = unit.tenures.find((tenure) => tenure.from === from);
    return now
      ? words.becomes(name, now.parent === null ? "" : nameAt(from)(now.parent), fullDay(from))
      : words.ends(name, fullDay(addDays(from, -1)));
  });
};
