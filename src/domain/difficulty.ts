import type { ActivityOf } from "./activity/activity.ts";
import { type Day, daysBetween } from "./day.ts";
import type { RegisterValues } from "./registers/definitions.ts";

type Answer = Pick<RegisterValues<"difficultyAnswer">, "step" | "on" | "dueOn">;

/** open: nobody above has answered · settled: done with, by the unit's word or that of those above. */
export type DifficultyState = "open" | "received" | "answered" | "forwarded" | "settled";

export interface DifficultyStanding {
  readonly state: DifficultyState;
  /** Until when those above mean to settle it; the last word counts. */
  readonly dueOn: Day | null;
  /** Days past that, or null where nothing is late. */
  readonly lateDays: number | null;
}

/** Where a difficulty stands, from what the unit says and the steps of those above in the order in which they came. */
export const difficultyStanding = (
  { settledOn }: Pick<ActivityOf<"difficulty">, "settledOn">,
  answers: readonly Answer[],
  today: Day,
): DifficultyStanding => {
  const inOrder = [...answers].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const last = inOrder.at(-1);
  if ((settledOn ?? null) !== null || last?.step === "resolved")
    return { state: "settled", dueOn: null, lateDays: null };
  if (!last) return { state: "open", dueOn: null, lateDays: null };
  const dueOn = inOrder.findLast(({ dueOn }) => dueOn)?.dueOn ?? null;
  const late = dueOn === null ? 0 : daysBetween(dueOn, today);
  return { state: last.step, dueOn, lateDays: late > 0 ? late : null };
};
