import type { Activity } from "../activity/activity.ts";
import { isUnaired } from "../activity/broadcast.ts";
import type { TaskRef } from "../task.ts";

/** Tasks that an activity counts for: none while all of it is still to come, as an issue that was only scheduled. */
export const servedTasks = (activity: Activity): readonly TaskRef[] =>
  isToCome(activity) ? [] : (activity.tasks ?? []);

/** All of it is still to come: it is a plan, and no work yet. */
export const isToCome = (activity: Activity): boolean =>
  (activity.kind === "broadcast" && isUnaired(activity.airings)) ||
  (activity.kind === "dialogue" && activity.isPlanned === true);
