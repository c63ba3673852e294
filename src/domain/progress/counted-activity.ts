import type { ActivityView } from "../activity/activity-view.ts";
import type { CountedActivity } from "./counting.ts";
import { servedTasks } from "./served-tasks.ts";

/** What counting needs to know of an activity that is on screen; deleted ones are never on screen. */
export const countedActivity = ({ id, activity, status }: ActivityView): CountedActivity => ({
  id,
  kind: activity.kind,
  tasks: servedTasks(activity),
  on: activity.on,
  status,
  deleted: false,
  makesUpFor: activity.makesUpFor ?? null,
});
