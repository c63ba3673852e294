import type { Day } from "../day.ts";
import { existsOn, type Unit, type UnitId } from "../unit.ts";

/**
 * By the map of a later day (theo tên mới): who stands for each unit on `day`. The unit itself while it is there, then its
 * successor where there is only one. One that was split stands for itself: its history stays with it.
 */
export const heirsOn = (units: readonly Unit[], day: Day): ReadonlyMap<UnitId, UnitId> =>
  new Map(
    units.map((unit) => [unit.id, existsOn(unit, day) ? unit.id : (heirOf(units, unit, day) ?? unit.id)]),
  );

export const successorsOf = (units: readonly Unit[], id: UnitId): readonly Unit[] =>
  units.filter(({ predecessors }) => predecessors.includes(id));

/** Follows the line as long as it does not fork, up to the first that is there on the day. */
const heirOf = (units: readonly Unit[], start: Unit, day: Day): UnitId | null => {
  const seen = new Set<UnitId>([start.id]);
  for (let at = start; ; ) {
    const [next, ...others] = successorsOf(units, at.id);
    if (!next || others.length > 0 || seen.has(next.id)) return null;
    if (existsOn(next, day)) return next.id;
    seen.add(next.id);
    at = next;
  }
};
