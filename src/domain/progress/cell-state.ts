import { type Day, daysBetween } from "../day.ts";
import type { TaskProgress } from "../progress.ts";
import { isYearly } from "../schedule.ts";

/**
 * A cell of the matrix units × tasks, and the colour of a task on the phone:
 * đủ · đúng tiến độ · chậm · chưa có · cần sửa · chưa đến hạn · without a quota, only a count · chưa dùng.
 */
export type CellState =
  | "full"
  | "onTrack"
  | "behind"
  | "none"
  | "needsFix"
  | "notDue"
  | "noQuota"
  | "notUsed";

type Judged = Pick<
  TaskProgress,
  "task" | "due" | "owedFrom" | "dueOn" | "credited" | "missing" | "returned" | "isUnused"
>;

/**
 * Judges a task on `today`, a day of the unit's time zone. A quota that is met is `full` whatever was returned;
 * a task of the year stays `notDue` until its day has passed. «Có bản ghi chờ duyệt» stands beside the state:
 * see `awaitingReview`.
 */
export const cellState = (taskProgress: Judged, today: Day): CellState => {
  const { task, due, owedFrom, dueOn, credited, missing, returned, isUnused } = taskProgress;
  if (due === null || owedFrom === null || dueOn === null)
    return returned > 0 ? "needsFix" : isUnused ? "notUsed" : "noQuota";
  if (missing === 0) return "full";
  if (returned > 0) return "needsFix";
  if (today < owedFrom || (isYearly(task.rule) && today <= dueOn)) return "notDue";
  return paceOf(credited, due, daysBetween(owedFrom, today) + 1, daysBetween(owedFrom, dueOn) + 1);
};

/** On day `day` of `days`; past the last one whatever is not full is behind. */
const paceOf = (credited: number, due: number, day: number, days: number): CellState => {
  if (credited === 0 && day * 2 > days) return "none";
  return credited >= Math.floor((due * day) / days) ? "onTrack" : "behind";
};
