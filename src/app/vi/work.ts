import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { Day, Month } from "../../domain/day.ts";
import type { TaskProgress } from "../../domain/progress.ts";
import { isYearly, type TaskRule } from "../../domain/schedule.ts";
import type { Task } from "../../domain/task.ts";
import { monthNumber, shortDay, upperFirst } from "./format.ts";
import { kindUnits } from "./kinds.ts";

/** What one of a task is called when it is counted: «số» for a broadcast. */
export const unitOfTask = (task: Task): string => unitOfKind(task.countedKinds[0] ?? task.kinds[0]);

const unitOfKind = (kind: ActivityKind | undefined): string => (kind ? kindUnits[kind] : "lần");

/** How often, as the plan says it: «04 số/tháng» is told as «4 số mỗi tháng». */
export const ruleName = (rule: TaskRule, unit: string): string => {
  switch (rule.kind) {
    case "perMonth":
      return `${rule.times} ${unit} mỗi tháng`;
    case "minPerYear":
      return `Tối thiểu ${rule.times} lần/năm`;
    case "oncePerYear":
      return "Mỗi năm 1 lần";
    case "once":
      return `Một lần, hạn ${shortDay(rule.by)}`;
    case "continuous":
      return "Thường xuyên";
    case "perReport":
      return "Theo kỳ báo cáo";
    case "onDemand":
      return "Khi phát sinh";
  }
};

const leftOf = ({ missing, task }: TaskProgress): string => `còn ${missing} ${unitOfTask(task)}`;

/** Second line of a task: what is wrong first, then what is done, then what is left. */
export const taskMeta = (progress: TaskProgress): string => {
  const { returned, due, missing, done, accepted, awaitingReview, unsent, dueOn, task } = progress;
  if (returned > 0) return `Cần sửa ${returned} bản ghi`;
  const parts = [
    accepted > 0 ? `${accepted} đã duyệt` : "",
    awaitingReview > 0 ? `${awaitingReview} đã gửi` : "",
    unsent > 0 ? `${unsent} chờ gửi` : "",
  ].filter((part) => part !== "");
  if (due === null)
    return done === 0 ? `${ruleName(task.rule, unitOfTask(task))} · chưa ghi` : parts.join(", ");
  if (missing === 0) return parts.join(", ");
  if (isYearly(task.rule) && done === 0) return `${ruleName(task.rule, unitOfTask(task))} · chưa ghi`;
  const left = leftOf(progress);
  if (parts.length === 0 || accepted === done)
    return upperFirst(`${left}${dueOn ? ` · hạn ${shortDay(dueOn)}` : ""}`);
  // One short line: with two states the square beside it shows what is left.
  return parts.length > 1 ? parts.join(", ") : `${parts.join("")} · ${left}`;
};

/** How far it is, for those who hear it: «2 trên 4 số»; only a count where the plan gives no number. */
export const taskSaid = ({ task, done, due }: TaskProgress): string =>
  due === null ? `${done} ${unitOfTask(task)}` : `${done} trên ${due} ${unitOfTask(task)}`;

export const workVi = {
  pageTitle: (month: Month) => `Việc tháng ${monthNumber(month)}`,
  lead: (missing: number, daysLeft: number) =>
    `${missing === 0 ? "Đủ đầu việc có chỉ tiêu" : `Còn ${missing} đầu việc`} · ${
      daysLeft === 0 ? "hôm nay hết tháng" : `${daysLeft} ngày nữa hết tháng`
    }`,
  returned: (reason: string) => (reason ? `Cần sửa: ${reason}` : "Cần sửa"),
  deadline: (day: Day, daysLeft: number) => {
    if (daysLeft < 0) return `Quá hạn ${-daysLeft} ngày`;
    return `Hạn ${shortDay(day)} · ${daysLeft === 0 ? "hôm nay" : `còn ${daysLeft} ngày`}`;
  },
  missing: (missing: number, unit: string) => `Còn ${missing} ${unit}`,
  dialogueResult: "Niêm yết kết quả đối thoại",
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
} as const;
