import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { type Day, monthOf } from "../../domain/day.ts";
import { monthPeriod, type Period } from "../../domain/period.ts";
import type { Plan } from "../../domain/plan.ts";
import { taskOn } from "../../domain/plan-amendment.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { type CountedActivity, ordinalOf } from "../../domain/progress/counting.ts";
import { countedSpan } from "../../domain/progress/made-up.ts";
import { progress, type TaskProgress } from "../../domain/progress.ts";
import { windowOf } from "../../domain/schedule.ts";
import type { Task } from "../../domain/task.ts";
import type { Unit } from "../../domain/unit.ts";
import type { UnitSettings } from "../../domain/unit-settings.ts";

/** How one task of the unit stands on a day: its quota and the records that serve it. */
export interface TaskStanding {
  readonly task: Task;
  readonly window: Period;
  /** Null when the plan does not ask it of this unit; it may be logged all the same. */
  readonly progress: TaskProgress | null;
  readonly counted: readonly CountedActivity[];
}

export interface StandingSources {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly settings: UnitSettings;
  readonly task: Task;
  readonly on: Day;
  /** Those of the task within {@link standingSpan}; others are passed over. */
  readonly activities: readonly ActivityView[];
}

/** The days that must be known to tell how a task stands: the month, or the year for a task of the year. */
export const standingWindow = (task: Task, on: Day): Period => windowOf(task.rule, monthPeriod(monthOf(on)));

/** The days whose records tell it: with making up, the whole year's. */
export const standingSpan = (task: Task, on: Day, { makeUpWithin }: UnitSettings): Period =>
  countedSpan(standingWindow(task, on), makeUpWithin);

export const taskStanding = ({
  plan,
  unit,
  settings,
  task,
  on,
  activities,
}: StandingSources): TaskStanding => {
  const counted = activities.map(countedActivity);
  const { tasks } = progress(plan, unit, counted, monthPeriod(monthOf(on)), settings);
  const held = taskOn(plan, task, unit.id, on);
  return {
    task: held,
    window: standingWindow(held, on),
    progress: tasks.find((candidate) => candidate.task.ref === task.ref) ?? null,
    counted,
  };
};

/** «Số 3» of a record, or of one that is about to be written on `on`: after all that are there on or before that day. */
export const ordinalOfDraft = (
  { task, counted }: TaskStanding,
  draft: Omit<CountedActivity, "status" | "deleted">,
): number =>
  ordinalOf(
    { ...draft, status: "queued", deleted: false },
    task,
    counted.filter(({ id }) => id !== draft.id),
  ) ?? 1;
