import type { Day } from "../day.ts";
import { foldTones } from "../text.ts";
import type { Unit, UnitId } from "../unit.ts";
import type { UnitName } from "./unit-change.ts";

/** `<name>-<code>`, tones dropped: `son-hong-18160`. */
export const baseUnitId = ({ name, code }: Pick<UnitName, "name" | "code">): UnitId => {
  const words = foldTones(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 26);
  const digits = foldTones(code ?? "")
    .replace(/[^a-z0-9]+/g, "")
    .slice(0, 7);
  return (digits === "" ? words || "don-vi" : `${words}-${digits}`) as UnitId;
};

/** A key that no unit has: where an earlier unit had the same name and code, the year of founding follows, then a number. */
export const freeUnitId = (units: readonly Pick<Unit, "id">[], name: UnitName, from: Day): UnitId => {
  const taken = new Set<string>(units.map(({ id }) => id));
  const base = baseUnitId(name);
  const ofYear = `${base}-${from.slice(0, 4)}`;
  for (const candidate of [base, ofYear]) if (!taken.has(candidate)) return candidate as UnitId;
  let number = 2;
  while (taken.has(`${ofYear}${number}`)) number += 1;
  return `${ofYear}${number}` as UnitId;
};
