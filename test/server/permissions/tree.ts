import type { Unit, UnitId } from "../../../src/domain/unit.ts";
import { Role } from "../../../src/domain/user.ts";
import { unitId } from "../../support/builders/ids.ts";
import { aTenure, aUnit } from "../../support/builders/units.ts";
import type { Relation } from "./relations.ts";

export const roles = Role.options;

/** The unit that stands in each relation to the one from which everybody asks. */
export const unitAt = (relation: Relation): UnitId => unitId(`tree-${relation.toLowerCase()}`);

const under = (parent: Relation | "middle" | null, name: string, given: Partial<Unit> = {}): Unit =>
  aUnit({
    id: unitId(`tree-${name.toLowerCase()}`),
    tenures: [aTenure({ name, parent: parent === null ? null : unitId(`tree-${parent.toLowerCase()}`) })],
    ...given,
  });

/** Two levels above the asking unit, two below, beside it, before it, and a stranger with nothing above in common. */
export const tree: readonly Unit[] = [
  under(null, "twoAbove", { level: "province" }),
  under("twoAbove", "above", { level: "district" }),
  under("above", "own", { level: "district", predecessors: [unitAt("predecessor")] }),
  under("above", "predecessor", { level: "district" }),
  under("own", "supervised"),
  under("own", "middle", { level: "district" }),
  under("middle", "twoBelow"),
  under("above", "sibling"),
  under(null, "stranger"),
];
