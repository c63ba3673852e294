import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { Day } from "../../domain/day.ts";
import { type ClauseId, type PlanId, taskRefOf } from "../../domain/task.ts";
import type { DemoRandom } from "./demo-random.ts";
import type { SceneName } from "./scenes.ts";

/** What a recipe may use to write down one piece of work. */
export interface Kitchen {
  readonly random: DemoRandom;
  readonly plan: PlanId;
  readonly on: Day;
  /** «Xã Sơn Kim 1» */
  readonly unitName: string;
  readonly villages: readonly string[];
  readonly points: readonly string[];
  readonly approver: string;
  readonly officer: string;
  /** How many of this recipe the unit has this month, from 0. */
  readonly nth: number;
}

export interface DemoActivity {
  readonly kind: ActivityKind;
  readonly fields: Readonly<Record<string, Json>>;
  readonly scenes: readonly SceneName[];
  readonly caption: string;
}

export type Recipe = (kitchen: Kitchen) => DemoActivity;

/** One task of the plan, as an activity names it. */
export const task = ({ plan }: Kitchen, id: string): Json => [taskRefOf(plan, id as ClauseId)];

/** Goes round and round. */
export const nthOf = <Value>(choices: readonly Value[], nth: number): Value => {
  const chosen = choices[nth % choices.length];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
};
