import type { Unit } from "../../domain/unit.ts";

/** The unit above all others. What it publishes is read by everyone below, then and now. */
export const rootOf = (units: readonly Unit[]): Unit => {
  const root = units.find((unit) => unit.tenures.every((tenure) => tenure.parent === null));
  if (!root) throw new Error("the units on board have no root");
  return root;
};
