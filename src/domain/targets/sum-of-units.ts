import type { TargetStanding, TargetState } from "./target-standing.ts";

/** What one unit says of one target, as far as sums need it. */
export type UnitFigures = Pick<TargetStanding, "state" | "fulfilled" | "total">;

/** One target over many units. */
export interface TargetSum extends UnitFigures {
  /** Units that reach it, those without anything to do among them. */
  readonly met: number;
  /** Units that have written nothing from which it could be judged. */
  readonly unknown: number;
}

/**
 * One target over many units: reached only where every one of them reaches it, so that sums never hide a unit that has
 * said nothing. What such a unit has named without saying more stays in `total`; nobody knows that it is done.
 */
export const sumOfUnits = (units: readonly UnitFigures[]): TargetSum => {
  const count = (...states: readonly TargetState[]): number =>
    units.filter(({ state }) => states.includes(state)).length;
  const met = count("met", "nothingDue");
  const unknown = count("unknown");
  return {
    state: stateOf(units, met, unknown),
    fulfilled: units.reduce((sum, { fulfilled }) => sum + fulfilled, 0),
    total: units.reduce((sum, { total }) => sum + total, 0),
    met,
    unknown,
  };
};

const stateOf = (units: readonly UnitFigures[], met: number, unknown: number): TargetState => {
  if (unknown === units.length) return "unknown";
  if (units.some(({ state }) => state === "notCounted")) return "notCounted";
  if (units.some(({ state }) => state === "counted")) return "counted";
  if (met < units.length) return "open";
  return units.every(({ state }) => state === "nothingDue") ? "nothingDue" : "met";
};
