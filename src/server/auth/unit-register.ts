import { type Reach, reachOf, type Unit, type UnitId } from "../../domain/unit.ts";

/** All units as they are published now. The same array comes back until something changes. */
export interface UnitRegister {
  readonly all: () => Promise<readonly Unit[]>;
}

const reachesByUnits = new WeakMap<readonly Unit[], Map<UnitId, Reach>>();

/** Reach of a unit, worked out once for each state of the register: every request asks for it. */
export const reachIn = (units: readonly Unit[], unit: UnitId): Reach => {
  const known = reachesByUnits.get(units) ?? new Map<UnitId, Reach>();
  reachesByUnits.set(units, known);
  const reach = known.get(unit) ?? reachOf(unit, units);
  known.set(unit, reach);
  return reach;
};
