import type { Activity } from "../activity/activity.ts";
import { isUnaired } from "../activity/broadcast.ts";
import type { TaskRef } from "../task.ts";

/** Tasks that an activity counts for: none while all of it is still to come, as an issue that was only scheduled. */
export const servedTasks = (activity: Activity): readonly TaskRef[] =>
  activity.kind === "broadcast" && isUnaired(activity.airings) ? [] : (activity.tasks ?? []);
