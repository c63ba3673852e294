import type { ActivityView } from "../activity/activity-view.ts";
import { knownTasks, type Plan } from "../plan.ts";
import { counts } from "../progress/counting.ts";
import { servedTasks } from "../progress/served-tasks.ts";
import type { ClauseId, Task, TaskRef } from "../task.ts";

/** What a sentence of a plan leads to: tasks that were read out of it, and themes that it names. */
export interface ClauseLinks {
  readonly tasks: readonly Task[];
  /** Its own id and those of the points under it, where it is a theme. */
  readonly themes: readonly ClauseId[];
}

/** A heading of an organisation leads to nothing itself: its duties do. */
export const linksOfClause = (plan: Plan, clause: ClauseId): ClauseLinks => {
  const theme = plan.text.themes.find(({ id }) => id === clause);
  const point = plan.text.themes.flatMap(({ points }) => points).find(({ id }) => id === clause);
  return {
    tasks: knownTasks(plan).filter(({ sources }) => sources.includes(clause)),
    themes: theme ? [theme.id, ...theme.points.map(({ id }) => id)] : point ? [point.id] : [],
  };
};

type Worked = Pick<ActivityView, "activity" | "status">;

/** What a unit did for a sentence: for one of its tasks, or about its theme in a task of the same plan. Each once. */
export const workForClause = <View extends Worked>(
  plan: Plan,
  { tasks, themes }: ClauseLinks,
  views: readonly View[],
): readonly View[] => {
  const refs = new Set<TaskRef>(tasks.map(({ ref }) => ref));
  return views.filter(({ activity, status }) => {
    const served = servedTasks(activity);
    if (!counts({ status, deleted: false })) return false;
    if (served.some((ref) => refs.has(ref))) return true;
    return (
      activity.themes?.some((theme) => themes.some((id) => id === theme)) === true &&
      served.some((ref) => ref.startsWith(`${plan.id}/`))
    );
  });
};
