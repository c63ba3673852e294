import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { resultBy } from "../../../domain/activity/dialogue.ts";
import { type Day, daysBetween } from "../../../domain/day.ts";
import { cellState } from "../../../domain/progress/cell-state.ts";
import type { TaskProgress } from "../../../domain/progress.ts";
import type { Task } from "../../../domain/task.ts";

/** «Cần làm ngay»: never more than two rows. */
export const MAX_URGENT = 2;

const SOON_DAYS = 3;

export type UrgentRow =
  | { readonly kind: "returned"; readonly view: ActivityView; readonly task: Task | null }
  | {
      readonly kind: "dialogueResult";
      readonly view: ActivityView;
      readonly by: Day;
      readonly daysLeft: number;
    }
  | {
      readonly kind: "deadline";
      readonly progress: TaskProgress;
      readonly by: Day;
      readonly daysLeft: number;
    };

/** Returned items first, then the nearest deadlines that are close or that the unit is behind with. */
export const urgentRows = (
  returned: readonly ActivityView[],
  activities: readonly ActivityView[],
  tasks: readonly TaskProgress[],
  today: Day,
): readonly UrgentRow[] => {
  const due = [...dialogueResults(activities, today), ...deadlines(tasks, today)];
  return [
    ...returned.map((view) => ({ kind: "returned", view, task: taskOf(view, tasks) }) as const),
    ...due.sort((a, b) => a.daysLeft - b.daysLeft),
  ].slice(0, MAX_URGENT);
};

const taskOf = ({ activity }: ActivityView, tasks: readonly TaskProgress[]): Task | null =>
  tasks.find(({ task }) => task.ref === activity.tasks?.[0])?.task ?? null;

type Due = Exclude<UrgentRow, { readonly kind: "returned" }>;

/** The result of a dialogue must be published within ten days (Luật 72/2025/QH15, Điều 43). */
const dialogueResults = (activities: readonly ActivityView[], today: Day): readonly Due[] =>
  activities.flatMap((view) => {
    const { activity, status } = view;
    if (activity.kind !== "dialogue" || activity.resultOn || activity.on > today || status === "returned")
      return [];
    const by = resultBy(activity.on);
    return [{ kind: "dialogueResult", view, by, daysLeft: daysBetween(today, by) } as const];
  });

const deadlines = (tasks: readonly TaskProgress[], today: Day): readonly Due[] =>
  tasks.flatMap((progress) => {
    const { dueOn, missing } = progress;
    if (dueOn === null || missing === 0) return [];
    const left = daysBetween(today, dueOn);
    return left <= SOON_DAYS || isBehind(progress, today)
      ? [{ kind: "deadline", progress, by: dueOn, daysLeft: left } as const]
      : [];
  });

const isBehind = (progress: TaskProgress, today: Day): boolean => {
  const state = cellState(progress, today);
  return state === "behind" || state === "none";
};
