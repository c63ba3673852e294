import type { Activity } from "../../../domain/activity/activity.ts";
import { kindNames } from "../../vi/kinds.ts";
import type { FactNames } from "./activity-facts.tsx";

/** What an activity is called in lists: its own name, else its task, else its kind. */
export const activityTitle = (activity: Activity, { tasks }: Pick<FactNames, "tasks">): string => {
  const [main] = activity.tasks ?? [];
  return activity.title || (main && tasks.get(main)) || kindNames[activity.kind];
};
