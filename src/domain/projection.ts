import * as z from "zod/mini";
import type { ActivityId } from "./activity/activity.ts";
import type { Json } from "./canonical-json.ts";
import { Day } from "./day.ts";
import { findRegisterRule } from "./register.ts";
import type { ScopeId } from "./scope.ts";

/** Columns that stores keep beside a record so that lists need no scan. */
export interface Projection {
  /** Its day, for an activity. */
  readonly on: Day | null;
  /** The activity that it belongs to. */
  readonly activity: ActivityId | null;
}

export const projectionOf = (collectionName: string, values: Readonly<Record<string, Json>>): Projection => ({
  on: collectionName === "activity" ? (Day.safeParse(values["on"]).data ?? null) : null,
  activity: z.uuid().safeParse(values["activity"]).success ? (values["activity"] as ActivityId) : null,
});

/** Where an entry of a register stands in its list: `scope|register|group`. Null for everything else. */
export const listKeyOf = (
  scope: ScopeId,
  collectionName: string,
  values: Readonly<Record<string, Json>>,
): string | null => {
  const rule = findRegisterRule(collectionName);
  if (!rule) return null;
  const group = rule.groupedBy === null ? "" : values[rule.groupedBy];
  return listKey(scope, collectionName, typeof group === "string" ? group : "");
};

/** Without a group: what the keys of all groups begin with. */
export const listKey = (scope: ScopeId, register: string, group = ""): string =>
  `${scope}|${register}|${group}`;
