import type { Day } from "../../domain/day.ts";
import { rangePeriod } from "../../domain/period.ts";
import type { Actor } from "../../domain/permission.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { reportingUnits } from "./reporting-units.ts";

export interface OfficeUnit {
  readonly id: UnitId;
  /** As it was called on the last day that was asked for. */
  readonly name: string;
}

const byName = new Intl.Collator("vi");

/** The units below this person that reported on any of these days, by name. */
export const officeUnits = (
  units: readonly Unit[],
  actor: Actor,
  from: Day,
  to: Day,
): readonly OfficeUnit[] =>
  reportingUnits(units, actor.reach, rangePeriod(from, to))
    .map((unit) => ({ id: unit.id, name: unitNameOn(unit, to) }))
    .sort((a, b) => byName.compare(a.name, b.name));
