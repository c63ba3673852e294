import type { CountedActivity } from "../../domain/progress/counting.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Unit, UnitId } from "../../domain/unit.ts";
import { isHeldBy } from "../../domain/units/held-records.ts";
import { sharedScope } from "./counted.ts";

/** These units and those that were merged into them: what such a one made after its end counts for its successor. */
export const withMerged = (units: readonly Unit[], ids: readonly UnitId[]): readonly UnitId[] => {
  const all = new Set(ids);
  for (const { id, predecessors } of units)
    if (all.has(id)) for (const before of predecessors) all.add(before);
  return [...all];
};

/** Gives each successor what it holds of the merged ones; every record stays counted once. */
export const heldCounts = (
  units: readonly Unit[],
  counted: ReadonlyMap<ScopeId, readonly CountedActivity[]>,
): ReadonlyMap<ScopeId, readonly CountedActivity[]> => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const held = new Map(counted);
  for (const successor of units)
    for (const id of successor.predecessors) {
      const before = byId.get(id);
      const [from, to] = [sharedScope(id), sharedScope(successor.id)];
      const isMoved = ({ on }: CountedActivity): boolean => isHeldBy(successor, before, on);
      const moved = (held.get(from) ?? []).filter(isMoved);
      if (moved.length === 0) continue;
      held.set(
        from,
        (held.get(from) ?? []).filter((one) => !isMoved(one)),
      );
      held.set(to, [...(held.get(to) ?? []), ...moved]);
    }
  return held;
};
