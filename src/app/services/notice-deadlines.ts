import {
  type DeadlineMeasures,
  dialogueDays,
  dialogueDeadlines,
  nearTasks,
  taskDeadlines,
  unitTaskDeadlines,
} from "../../domain/notices/deadlines.ts";
import type { Deadline } from "../../domain/notices/notice.ts";
import { countedActivity } from "../../domain/progress/counted-activity.ts";
import type { NoticeSources } from "./notice-events.ts";

/** What is owed by a day that is near or has just passed, and not done. */
export const readDeadlines = async (sources: NoticeSources): Promise<readonly Deadline[]> => {
  const found = await Promise.all([readTasks(sources), readDialogueResults(sources), readUnitTasks(sources)]);
  return found.flat();
};

const readTasks = async ({ phone, diary }: NoticeSources): Promise<readonly Deadline[]> => {
  const inForce = await diary.planInForce();
  if (!inForce) return [];
  const { rhythms, makeUpWithin } = await diary.unitSettings();
  const options = { rhythms, makeUpWithin };
  const measures: DeadlineMeasures = {
    ...{ plan: inForce.plan, unit: phone.unit, options, today: diary.today() },
  };
  const found = await Promise.all(
    nearTasks(measures).flatMap(({ period, tasks }) =>
      tasks.map(async ({ ref, from, to }) => {
        const activities = await diary.taskActivities(ref, from, to);
        return taskDeadlines(measures, period, new Set([ref]), activities.map(countedActivity));
      }),
    ),
  );
  return found.flat();
};

const readDialogueResults = async ({ diary }: NoticeSources): Promise<readonly Deadline[]> => {
  const { from, to } = dialogueDays(diary.today());
  const held = await diary.activitiesBetween(from, to);
  return dialogueDeadlines(
    held.flatMap(({ id, unit, activity }) =>
      activity.kind === "dialogue" ? [{ id, unit, on: activity.on, resultOn: activity.resultOn }] : [],
    ),
  );
};

const readUnitTasks = async ({ registers, diary }: NoticeSources): Promise<readonly Deadline[]> => {
  const [tasks, marks] = await Promise.all([
    registers.entries("unitTask"),
    registers.entries("unitTaskDone"),
  ]);
  return unitTaskDeadlines(tasks, marks, diary.today());
};
