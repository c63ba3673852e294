import type { Day } from "../../../domain/day.ts";
import { tenureOn, type Unit, type UnitId } from "../../../domain/unit.ts";
import { lowerFirst } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";

/** What units are called is data: «Xã, thị trấn» where these stand in the list, the commonest first. */
export const kindsOfUnits = (units: readonly Unit[], ids: readonly UnitId[], day: Day): string => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const kind = kindOf(units, id, day);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first, ...rest] = [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  return first === undefined ? overviewVi.unit : [first, ...rest.map(lowerFirst)].join(", ");
};

/** «xã», «thị trấn»; «đơn vị» for one that is not known. */
export const unitWord = (units: readonly Unit[], id: UnitId, day: Day): string =>
  lowerFirst(kindOf(units, id, day) ?? overviewVi.unit);

const kindOf = (units: readonly Unit[], id: UnitId, day: Day): string | null => {
  const unit = units.find((candidate) => candidate.id === id);
  return (unit && tenureOn(unit, day)?.kind) ?? null;
};
