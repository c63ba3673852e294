import type { Day } from "../day.ts";
import { existsBetween, existsOn, type Unit, type UnitId } from "../unit.ts";

/** Names and borders as they were in the time that is counted, or as they are on a later day (theo tên cũ, theo tên mới). */
export type UnitMap = "then" | "now";

/**
 * By the old map: which unit counts a record that lies with `unit` and was done between these days. The unit itself while
 * it was there; after its end its successor, before its beginning its predecessor, where there is only one such. Each
 * record is counted by one unit, whatever is merged or split.
 */
export const holderBetween = (units: readonly Unit[], unit: UnitId, from: Day, to: Day): UnitId => {
  const own = units.find(({ id }) => id === unit);
  if (!own || existsBetween(own, from, to)) return unit;
  const hasEnded = own.tenures.every((tenure) => tenure.to !== null && tenure.to < from);
  const next = hasEnded ? (of: Unit) => successorsOf(units, of.id) : (of: Unit) => predecessorsOf(units, of);
  return onlyOne(own, next, (one) => existsBetween(one, from, to)) ?? unit;
};

/** By the new map: who stands for each unit on `day`. One that was split stands for itself: its history stays with it. */
export const heirsOn = (units: readonly Unit[], day: Day): ReadonlyMap<UnitId, UnitId> =>
  new Map(
    units.map((unit) => {
      const heir = existsOn(unit, day)
        ? null
        : onlyOne(
            unit,
            (one) => successorsOf(units, one.id),
            (one) => existsOn(one, day),
          );
      return [unit.id, heir ?? unit.id];
    }),
  );

export const successorsOf = (units: readonly Unit[], id: UnitId): readonly Unit[] =>
  units.filter(({ predecessors }) => predecessors.includes(id));

const predecessorsOf = (units: readonly Unit[], unit: Unit): readonly Unit[] =>
  units.filter(({ id }) => unit.predecessors.includes(id));

/** Follows the line as long as it does not fork, up to the first that is wanted. */
const onlyOne = (
  start: Unit,
  next: (unit: Unit) => readonly Unit[],
  isWanted: (unit: Unit) => boolean,
): UnitId | null => {
  const seen = new Set<UnitId>([start.id]);
  for (let at = start; ; ) {
    const [one, ...others] = next(at);
    if (!one || others.length > 0 || seen.has(one.id)) return null;
    if (isWanted(one)) return one.id;
    seen.add(one.id);
    at = one;
  }
};
