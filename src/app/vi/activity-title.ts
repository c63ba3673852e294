import type { Activity } from "../../domain/activity/activity.ts";
import type { Task } from "../../domain/task.ts";
import { catalogue } from "./catalogue.ts";
import { kindNames, kindUnits } from "./kinds.ts";

export const activityTitleVi = catalogue("activityTitle", {
  posting: (point: string): string => `Niêm yết: ${point}`,
});

/**
 * What a record is called in a list: its own title, else «Phát thanh số 3», else what it is about. `ordinal` is its place
 * in its month, null when it does not count or nobody asked.
 */
export const activityTitle = (activity: Activity, task: Task | null, ordinal: number | null): string => {
  if (activity.title) return activity.title;
  if (activity.kind === "broadcast" && ordinal !== null)
    return `${kindNames.broadcast} ${kindUnits.broadcast} ${ordinal}`;
  return ownWords(activity) ?? task?.title ?? kindNames[activity.kind];
};

const ownWords = (activity: Activity): string | null => {
  switch (activity.kind) {
    case "posting":
      return activity.point ? activityTitleVi.posting(activity.point) : null;
    case "visual":
      return activity.slogan ? `${kindNames.visual}: ${activity.slogan}` : null;
    case "document":
      return activity.abstract || activity.documentNumber || null;
    default:
      return null;
  }
};
