import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { resultBy } from "../../domain/activity/dialogue.ts";
import { addDays, addMonths, type Day, daysBetween, monthOf } from "../../domain/day.ts";
import { SOON_DAYS } from "../../domain/notices/list-notices.ts";
import type { Deadline } from "../../domain/notices/notice.ts";
import { monthPeriod, type Period } from "../../domain/period.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import { countedSpan } from "../../domain/progress/made-up.ts";
import { progress, type TaskProgress } from "../../domain/progress.ts";
import type { Task } from "../../domain/task.ts";
import { unitTaskStanding } from "../../domain/unit-task/unit-task-standing.ts";
import type { NoticeSources } from "./notice-events.ts";

/** For so long after its day something is still told as late; then it stands on «Việc» and in the report. */
const LATE_DAYS = 14;

/** A dialogue's result is due within ten days; one that was held so long ago can be due now or lately. */
const DIALOGUE_DAYS = 10;

/** What is owed by a day that is near or has just passed, and not done. */
export const readDeadlines = async (sources: NoticeSources): Promise<readonly Deadline[]> => {
  const today = sources.diary.today();
  const found = await Promise.all([
    readTasks(sources, today),
    readDialogueResults(sources, today),
    readUnitTasks(sources, today),
  ]);
  return found.flat();
};

const isNear = (dueOn: Day, today: Day): boolean => {
  const left = daysBetween(today, dueOn);
  return left <= SOON_DAYS && left >= -LATE_DAYS;
};

const readTasks = async ({ phone, diary }: NoticeSources, today: Day): Promise<readonly Deadline[]> => {
  const inForce = await diary.planInForce();
  if (!inForce) return [];
  const { plan } = inForce;
  const { unit } = phone;
  const { rhythms, makeUpWithin } = await diary.unitSettings();
  const standingIn = (period: Period, activities: readonly ActivityView[]): readonly TaskProgress[] =>
    progress(plan, unit, activities.map(countedActivity), period, { rhythms, makeUpWithin }).tasks;

  const month = monthOf(today);
  const near = [addMonths(month, -1), month].flatMap((each) => {
    const period = monthPeriod(each);
    // What could be due is told by the plan alone; only for that activities are read.
    return standingIn(period, []).flatMap(({ task, dueOn, window }) =>
      dueOn !== null && task.kinds.length > 0 && isNear(dueOn, today) ? [{ period, window, task }] : [],
    );
  });
  const found = await Promise.all(
    near.map(async ({ period, window, task }) => {
      const { from, to } = countedSpan(window, makeUpWithin);
      const activities = await diary.taskActivities(task.ref, from, to);
      const standing = standingIn(period, activities).find((each) => each.task.ref === task.ref);
      return standing ? deadlineOf(unit.id, task, standing) : [];
    }),
  );
  return found.flat();
};

const deadlineOf = (
  unit: Deadline["unit"],
  { ref, title }: Task,
  { dueOn, missing }: TaskProgress,
): readonly Deadline[] =>
  dueOn === null || missing === 0
    ? []
    : [{ unit, dueOn, subject: { kind: "task", task: ref, title, missing } }];

const readDialogueResults = async ({ diary }: NoticeSources, today: Day): Promise<readonly Deadline[]> => {
  const from = addDays(today, -(DIALOGUE_DAYS + LATE_DAYS));
  const held = await diary.activitiesBetween(from, addDays(today, SOON_DAYS - DIALOGUE_DAYS));
  return held.flatMap(({ id, unit, activity }) =>
    activity.kind === "dialogue" && !activity.resultOn
      ? [{ unit, dueOn: resultBy(activity.on), subject: { kind: "dialogueResult", activity: id } }]
      : [],
  );
};

const readUnitTasks = async ({ registers }: NoticeSources, today: Day): Promise<readonly Deadline[]> => {
  const [tasks, marks] = await Promise.all([
    registers.entries("unitTask"),
    registers.entries("unitTaskDone"),
  ]);
  return tasks.flatMap(({ id, unit, values }) => {
    const own = marks.filter((mark) => String(mark.values.unitTask) === id && mark.values.doneOn);
    const done = new Set(own.map((mark) => mark.values.span));
    const { state, dueOn } = unitTaskStanding(values, done, today);
    if (state === "done" || dueOn === null || !isNear(dueOn, today)) return [];
    return [{ unit, dueOn, subject: { kind: "unitTask", unitTask: id, title: values.title } }];
  });
};
