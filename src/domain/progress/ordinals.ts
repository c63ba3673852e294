import { monthOf } from "../day.ts";
import type { Task } from "../task.ts";
import { type CountedActivity, counts, serves } from "./counting.ts";

/** As `ordinalOf` for every one of `activities` at once, by id; those that do not count for the task are absent. */
export const ordinalsOf = (
  task: Task,
  activities: readonly CountedActivity[],
): ReadonlyMap<string, number> => {
  const counted = activities
    .filter((activity) => counts(activity) && serves(activity, task))
    .sort((a, b) => (a.on === b.on ? compare(a.id, b.id) : compare(a.on, b.on)));
  const inMonth = new Map<string, number>();
  return new Map(
    counted.map(({ id, on }) => {
      const ordinal = (inMonth.get(monthOf(on)) ?? 0) + 1;
      inMonth.set(monthOf(on), ordinal);
      return [id, ordinal];
    }),
  );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
