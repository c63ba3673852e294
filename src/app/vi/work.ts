import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { Day, Month } from "../../domain/day.ts";
import type { TaskProgress } from "../../domain/progress.ts";
import { isYearly, type TaskRule } from "../../domain/schedule.ts";
import type { Task } from "../../domain/task.ts";
import { catalogue } from "./catalogue.ts";
import { monthNumber, shortDay, upperFirst } from "./format.ts";
import { kindUnits } from "./kinds.ts";

/** How often a task is due, and how far it is. `unit` is what one of it is called: «số», «buổi». */
export const countsVi = catalogue("counts", {
  time: "lần",
  perMonth: (times: number, unit: string): string => `${times} ${unit} mỗi tháng`,
  minPerYear: (times: number): string => `Tối thiểu ${times} lần/năm`,
  oncePerYear: "Mỗi năm 1 lần",
  once: (by: string): string => `Một lần, hạn ${by}`,
  continuous: "Thường xuyên",
  perReport: "Theo kỳ báo cáo",
  onDemand: "Khi phát sinh",
  left: (missing: number, unit: string): string => `còn ${missing} ${unit}`,
  toMend: (records: number): string => `Cần sửa ${records} bản ghi`,
  accepted: (count: number): string => `${count} đã duyệt`,
  sent: (count: number): string => `${count} đã gửi`,
  queued: (count: number): string => `${count} chờ gửi`,
  /** Done in a later month and filling this one. */
  madeUp: (count: number) => `${count} làm bù`,
  notLogged: (rule: string): string => `${rule} · chưa ghi`,
  due: (by: string): string => `hạn ${by}`,
  said: (done: number, due: number | null, unit: string): string =>
    due === null ? `${done} ${unit}` : `${done} trên ${due} ${unit}`,
});

/** What one of a task is called when it is counted: «số» for a broadcast. */
export const unitOfTask = (task: Task): string => unitOfKind(task.countedKinds[0] ?? task.kinds[0]);

const unitOfKind = (kind: ActivityKind | undefined): string => (kind ? kindUnits[kind] : countsVi.time);

/** How often, as the plan says it: «04 số/tháng» is told as «4 số mỗi tháng». */
export const ruleName = (rule: TaskRule, unit: string): string => {
  switch (rule.kind) {
    case "perMonth":
      return countsVi.perMonth(rule.times, unit);
    case "minPerYear":
      return countsVi.minPerYear(rule.times);
    case "oncePerYear":
      return countsVi.oncePerYear;
    case "once":
      return countsVi.once(shortDay(rule.by));
    case "continuous":
      return countsVi.continuous;
    case "perReport":
      return countsVi.perReport;
    case "onDemand":
      return countsVi.onDemand;
  }
};

const leftOf = ({ missing, task }: TaskProgress): string => countsVi.left(missing, unitOfTask(task));

const partsOf = ({ accepted, awaitingReview, unsent, madeUp }: TaskProgress): readonly string[] =>
  [
    accepted > 0 ? countsVi.accepted(accepted) : "",
    awaitingReview > 0 ? countsVi.sent(awaitingReview) : "",
    unsent > 0 ? countsVi.queued(unsent) : "",
    madeUp > 0 ? countsVi.madeUp(madeUp) : "",
  ].filter((part) => part !== "");

/** Second line of a task: what is wrong first, then what is done, then what is left. */
export const taskMeta = (progress: TaskProgress): string => {
  const { returned, due, missing, done, accepted, dueOn, task } = progress;
  if (returned > 0) return countsVi.toMend(returned);
  const parts = partsOf(progress);
  if (due === null)
    return done === 0 ? countsVi.notLogged(ruleName(task.rule, unitOfTask(task))) : parts.join(", ");
  if (missing === 0) return parts.join(", ");
  if (isYearly(task.rule) && done === 0) return countsVi.notLogged(ruleName(task.rule, unitOfTask(task)));
  const left = leftOf(progress);
  if (parts.length === 0 || accepted === done)
    return upperFirst(`${left}${dueOn ? ` · ${countsVi.due(shortDay(dueOn))}` : ""}`);
  // One short line: with two states the square beside it shows what is left.
  return parts.length > 1 ? parts.join(", ") : `${parts.join("")} · ${left}`;
};

/** How far it is, for those who hear it: «2 trên 4 số»; only a count where the plan gives no number. */
export const taskSaid = ({ task, done, due }: TaskProgress): string =>
  countsVi.said(done, due, unitOfTask(task));

export const workVi = catalogue("work", {
  pageTitle: (month: Month) => `Việc tháng ${monthNumber(month)}`,
  lead: (missing: number, daysLeft: number) =>
    `${missing === 0 ? "Đủ đầu việc có chỉ tiêu" : `Còn ${missing} đầu việc`} · ${
      daysLeft === 0 ? "hôm nay hết tháng" : `${daysLeft} ngày nữa hết tháng`
    }`,
  leadPast: (missing: number) =>
    missing === 0 ? "Đủ đầu việc có chỉ tiêu · tháng đã qua" : `Thiếu ${missing} đầu việc · tháng đã qua`,
  /** The flag of the month ruler, for those who hear it. */
  reportFlag: (day: string) => `hạn báo cáo ${day}`,
  leadAhead: (due: number) => `${due} đầu việc theo kế hoạch · chưa bắt đầu`,
  returned: (reason: string) => (reason ? `Cần sửa: ${reason}` : "Cần sửa"),
  deadline: (day: Day, daysLeft: number) => {
    if (daysLeft < 0) return `Quá hạn ${-daysLeft} ngày`;
    return `Hạn ${shortDay(day)} · ${daysLeft === 0 ? "hôm nay" : `còn ${daysLeft} ngày`}`;
  },
  missing: (missing: number, unit: string) => `Còn ${missing} ${unit}`,
  planOverdue: (year: number) => `Kế hoạch ${year}, chưa có kế hoạch mới`,
  recover: {
    unfinished: "Bản ghi chưa lưu. Không mất gì.",
    confirm: "Bỏ bản ghi dở này?",
    confirmText: (photos: number) =>
      photos === 0
        ? "Những gì đã ghi trong bản này sẽ mất hẳn."
        : `Những gì đã ghi và ${photos} ảnh của bản này sẽ mất hẳn.`,
    keep: "Giữ lại",
  },
} as const);
