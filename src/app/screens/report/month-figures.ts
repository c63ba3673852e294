import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { ActivityKind, isWork } from "../../../domain/activity/kind.ts";
import { isUnsent } from "../../../domain/progress/counting.ts";
import { isToCome } from "../../../domain/progress/served-tasks.ts";
import type { TaskProgress } from "../../../domain/progress.ts";
import { isYearly } from "../../../domain/schedule.ts";

/** What counts in a month; drafts, returned items and what is only planned never do. */
export interface MonthFigures {
  readonly activities: number;
  readonly photos: number;
  /** Sum of the people told, where they were counted. */
  readonly people: number;
  readonly accepted: number;
  readonly sent: number;
  readonly unsent: number;
  /** To be mended: not in any figure above. */
  readonly returned: number;
  readonly byKind: readonly { readonly kind: ActivityKind; readonly count: number }[];
  /** Tasks of the month that have a quota or any work. */
  readonly tasks: readonly TaskProgress[];
}

export const monthFigures = (
  views: readonly ActivityView[],
  tasks: readonly TaskProgress[],
): MonthFigures => {
  const work = views.filter(({ activity }) => isWork(activity.kind) && !isToCome(activity));
  const counted = work.filter(({ status }) => status !== "returned" && status !== "draft");
  const countOf = (matches: (view: ActivityView) => boolean): number => counted.filter(matches).length;
  return {
    activities: counted.length,
    photos: counted.reduce((sum, { evidence }) => sum + evidence.length, 0),
    people: counted.reduce((sum, { activity }) => sum + (activity.audienceCount ?? 0), 0),
    accepted: countOf(({ status }) => status === "accepted"),
    sent: countOf(({ status }) => status === "sent"),
    unsent: countOf(({ status }) => isUnsent(status)),
    returned: work.filter(({ status }) => status === "returned").length,
    byKind: ActivityKind.options
      .map((kind) => ({ kind, count: countOf(({ activity }) => activity.kind === kind) }))
      .filter(({ count }) => count > 0),
    tasks: tasks.filter(({ task, due, done }) => !isYearly(task.rule) && (due !== null || done > 0)),
  };
};
