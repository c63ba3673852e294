import type { Activity } from "./activity/activity.ts";
import type { Json } from "./canonical-json.ts";
import type { Task } from "./task.ts";

/** Routine work that may be written down without the form: what the plan counts in broadcasts. */
export const isRoutine = ({ countedKinds }: Task): boolean => countedKinds[0] === "broadcast";

/**
 * What «Ghi nhanh» takes over from last time. Approver and announcer are not among it: nobody approved or read this one
 * because they did the last.
 */
const TAKEN_OVER = ["themes", "topics", "villages", "placeText", "minutes", "source", "station"] as const;

/** Values of the same work done once more, without its day. */
export const routineValues = (last: Activity): Readonly<Record<string, Json>> => {
  const values = last as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    TAKEN_OVER.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name] as Json]])),
  );
};
