import { isSameJson, type Json } from "./canonical-json.ts";
import { addMonths, firstDayOf, type Month, monthOf } from "./day.ts";
import { allTasks, findTask, type Plan } from "./plan.ts";
import { taskOn } from "./plan-amendment.ts";
import type { TaskRef } from "./task.ts";
import type { UnitId } from "./unit.ts";

/**
 * Tasks of which a publication in `now` would count a month that is over in another way: by another number, other kinds
 * or for others. What is past is only touched by who says so. A task that begins later asked for nothing until then.
 */
export const pastTouched = (before: Plan, after: Plan, now: Month): readonly TaskRef[] => {
  const units = [...new Set([before, after].flatMap(namedUnits)), EVERYBODY_ELSE];
  const months = monthsOver([before, after], now);
  const refs = new Set([...allTasks(before), ...allTasks(after)].map(({ ref }) => ref));
  return [...refs].filter((ref) =>
    units.some((unit) =>
      months.some((month) => {
        const is = askedIn(after, ref, unit, month);
        const was = askedIn(before, ref, unit, month);
        if (was === null) return is !== null && is.rule.kind !== "onDemand";
        return !isSameJson(was as unknown as Json, is as unknown as Json);
      }),
    ),
  );
};

/** A new plan takes over from one by which months that are over were counted. */
export const takesOverPast = (after: Plan, plans: readonly Plan[], now: Month): boolean =>
  after.inForceFrom < firstDayOf(now) &&
  plans.some(
    ({ id, succeededOn }) => id !== after.id && (succeededOn === null || succeededOn > after.inForceFrom),
  );

/** A unit that no amendment names. */
const EVERYBODY_ELSE = "" as UnitId;

/** All that decides what counts for a task in a month; null where the plan does not ask it. */
const askedIn = (plan: Plan, ref: TaskRef, unit: UnitId, month: Month) => {
  const task = findTask(plan, ref);
  if (!task || month < monthOf(plan.inForceFrom)) return null;
  const { rule, countedKinds, communeRole, lead } = taskOn(plan, task, unit, firstDayOf(month));
  return { rule, countedKinds, communeRole, lead };
};

const namedUnits = ({ amendments }: Plan): readonly UnitId[] =>
  (amendments ?? []).flatMap(({ units }) => units ?? []);

/** The months of these plans before `now`. */
const monthsOver = (plans: readonly Plan[], now: Month): readonly Month[] => {
  const [first = now] = plans.map(({ inForceFrom }) => monthOf(inForceFrom)).sort();
  const months: Month[] = [];
  for (let month = first; month < now; month = addMonths(month, 1)) months.push(month);
  return months;
};
