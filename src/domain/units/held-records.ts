import { type Day, monthOf } from "../day.ts";
import { monthPeriod } from "../period.ts";
import { existsBetween, type Unit } from "../unit.ts";

/**
 * True for a record of one merged unit that its successor counts as its own: in the month in which it was done the unit
 * was gone and the successor there. A phone that was away made it, or it was written down before the merger was known.
 * What a unit did that was split stays with it; of several successors none has a better claim.
 */
export const isHeldBy = (successor: Unit, before: Unit | undefined, on: Day): boolean => {
  if (!before || successor.predecessors.length < 2 || !successor.predecessors.includes(before.id))
    return false;
  const { from, to } = monthPeriod(monthOf(on));
  return existsBetween(successor, from, to) && !existsBetween(before, from, to);
};
