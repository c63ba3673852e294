import type { ActivityStatus } from "../activity/activity-status.ts";
import type { ActivityKind } from "../activity/kind.ts";
import { type Day, type Month, monthOf } from "../day.ts";
import type { Task, TaskRef } from "../task.ts";

/** What counting needs to know of an activity. `on` is the unit's own date; no clock and no zone is asked. */
export interface CountedActivity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly tasks: readonly TaskRef[];
  readonly on: Day;
  readonly status: ActivityStatus;
  readonly deleted: boolean;
  /** The earlier month that its officer says it makes up for; see `make-up.ts`. */
  readonly makesUpFor?: Month | null | undefined;
  /** So many of them that are alike in all of this; absent: one. Summaries of many units are counted by it. */
  readonly times?: number;
}

/** How many activities these stand for. */
export const numberOf = (activities: readonly CountedActivity[]): number =>
  activities.reduce((sum, { times }) => sum + (times ?? 1), 0);

/** How a number of activities stands. Drafts, returned and deleted ones are never in `done`. */
export interface Tally {
  /** `unsent + sent`. */
  readonly done: number;
  /** On this phone only: queued, sending or failed (hatched on screen). */
  readonly unsent: number;
  /** On the server, reviewed or not. */
  readonly sent: number;
  /** Part of `sent`. */
  readonly accepted: number;
  /** `sent - accepted`. */
  readonly awaitingReview: number;
  /** To be mended; beside `done`, never in it. */
  readonly returned: number;
}

/** True while it is only on this phone. */
export const isUnsent = (status: ActivityStatus): boolean =>
  status === "queued" || status === "sending" || status === "failed";

const isSent = (status: ActivityStatus): boolean => status === "sent" || status === "accepted";

/** True when it counts on a screen that can see it; whether it serves a task is another question. */
export const counts = (activity: Pick<CountedActivity, "status" | "deleted">): boolean =>
  !activity.deleted && (isUnsent(activity.status) || isSent(activity.status));

/** True when it is linked to the task and of a kind that the task counts: one broadcast is one issue (số) of PL8. */
export const serves = (activity: Pick<CountedActivity, "kind" | "tasks">, task: Task): boolean =>
  activity.tasks.includes(task.ref) && task.countedKinds.includes(activity.kind);

export const tallyOf = (activities: readonly CountedActivity[]): Tally => {
  const live = activities.filter((activity) => !activity.deleted);
  const countOf = (matches: (status: ActivityStatus) => boolean): number =>
    numberOf(live.filter((activity) => matches(activity.status)));

  const unsent = countOf(isUnsent);
  const sent = countOf(isSent);
  const accepted = countOf((status) => status === "accepted");
  const returned = countOf((status) => status === "returned");
  return { done: unsent + sent, unsent, sent, accepted, awaitingReview: sent - accepted, returned };
};

/**
 * «Số 3»: the activity's place by date, then id, among those of its month that count for the task.
 * Null when it does not count. Computed, never stored, so it moves when an earlier issue is added or removed.
 */
export const ordinalOf = (
  activity: CountedActivity,
  task: Task,
  activities: readonly CountedActivity[],
): number | null => {
  if (!counts(activity) || !serves(activity, task)) return null;
  const earlier = activities.filter(
    (other) =>
      counts(other) &&
      serves(other, task) &&
      monthOf(other.on) === monthOf(activity.on) &&
      isEarlier(other, activity),
  );
  return earlier.length + 1;
};

const isEarlier = (left: CountedActivity, right: CountedActivity): boolean =>
  left.on < right.on || (left.on === right.on && left.id < right.id);
