import type { Day } from "./day.ts";
import { type Actor, may } from "./permission.ts";
import { hasEndedBy, type Unit, type UnitId } from "./unit.ts";

/** In whose name this person may publish plans on that day: the own office, and those that ended under it. */
export const issuersFor = (actor: Actor, units: readonly Unit[], day: Day): readonly UnitId[] =>
  units.flatMap((unit) =>
    may(actor, { kind: "publishPlan", unit: unit.id, hasEnded: hasEndedBy(unit, day) }) &&
    unit.level !== "commune"
      ? [unit.id]
      : [],
  );
