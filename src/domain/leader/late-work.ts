import { type Day, daysBetween } from "../day.ts";
import type { TaskProgress } from "../progress.ts";

/** Something whose day has passed (việc chậm). */
export interface Late<What> {
  readonly what: What;
  readonly dueOn: Day;
  /** At least 1. */
  readonly days: number;
}

/** Late by so many days; null: its day has not passed. */
const lateBy = <What>(what: What, dueOn: Day | null | undefined, today: Day): Late<What> | null => {
  if (!dueOn) return null;
  const days = daysBetween(dueOn, today);
  return days > 0 ? { what, dueOn, days } : null;
};

/** Those whose day has passed, what is late for longest first; of one day in the order given. */
export const lateOf = <What>(
  items: readonly What[],
  dueOn: (item: What) => Day | null | undefined,
  today: Day,
): readonly Late<What>[] =>
  items.flatMap((item) => lateBy(item, dueOn(item), today) ?? []).sort((a, b) => b.days - a.days);

/**
 * Tasks whose number was not reached in time. `progress` may hold several months: a task of the year, which stands in
 * each of them with the same days, is told once.
 */
export const lateTasks = (progress: readonly TaskProgress[], today: Day): readonly Late<TaskProgress>[] => {
  const told = new Map(progress.map((each) => [`${each.task.ref} ${each.window.from}`, each]));
  return lateOf(
    [...told.values()].filter(({ missing }) => missing > 0),
    ({ dueOn }) => dueOn,
    today,
  );
};
