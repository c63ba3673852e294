import { type Day, daysBetween } from "../day.ts";
import { daysInPeriod, type Period } from "../period.ts";
import type { TaskProgress } from "../progress.ts";
import { isYearly } from "../schedule.ts";

/**
 * A cell of the matrix units × tasks, and the colour of a task on the phone:
 * đủ · đúng tiến độ · chậm · chưa có · cần sửa · chưa đến hạn · without a quota, only a count.
 */
export type CellState = "full" | "onTrack" | "behind" | "none" | "needsFix" | "notDue" | "noQuota";

type Judged = Pick<TaskProgress, "task" | "window" | "due" | "dueOn" | "credited" | "missing" | "returned">;

/**
 * Judges a task on `today`, a day of the unit's time zone. A quota that is met is `full` whatever was returned;
 * a task of the year stays `notDue` until its day has passed. «Có bản ghi chờ duyệt» stands beside the state:
 * see `awaitingReview`.
 */
export const cellState = (taskProgress: Judged, today: Day): CellState => {
  const { task, window, due, dueOn, credited, missing, returned } = taskProgress;
  if (due === null || dueOn === null) return returned > 0 ? "needsFix" : "noQuota";
  if (missing === 0) return "full";
  if (returned > 0) return "needsFix";
  if (today < window.from || (isYearly(task.rule) && today <= dueOn)) return "notDue";
  return paceOf(credited, due, elapsedDays(window, today), daysInPeriod(window));
};

/** Days of the window that have begun, today included. */
const elapsedDays = (window: Period, today: Day): number =>
  Math.min(daysInPeriod(window), daysBetween(window.from, today) + 1);

const paceOf = (credited: number, due: number, day: number, days: number): CellState => {
  if (credited === 0 && day * 2 > days) return "none";
  return credited >= Math.floor((due * day) / days) ? "onTrack" : "behind";
};
