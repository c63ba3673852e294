import type { Period } from "../../domain/period.ts";
import { existsBetween, type Reach, supervisesBetween, type Unit } from "../../domain/unit.ts";

/** Units that have a row: those below that were there in the period, no agencies, and do not only watch others. */
export const reportingUnits = (
  units: readonly Unit[],
  { supervised }: Reach,
  { from, to }: Period,
): readonly Unit[] =>
  units.filter(
    (unit) =>
      supervised.has(unit.id) &&
      unit.level !== "agency" &&
      existsBetween(unit, from, to) &&
      !supervisesBetween(unit.id, units, from, to),
  );
