import type { Day } from "../../domain/day.ts";
import type { AssignmentPeriod } from "../../domain/registers/assignment.ts";
import { catalogue } from "./catalogue.ts";
import { monthTitle, shortDay } from "./format.ts";

/** Who does what, and handing it over. */
export const assignmentVi = catalogue("assignment", {
  title: "Phân công việc",
  meta: "Ai làm việc gì, bàn giao việc",
  who: "Người phụ trách",
  nobody: "Chưa phân công",
  unknown: "Người đã rời đơn vị",
  until: (period: AssignmentPeriod): string =>
    period === "open" ? "đến khi có thay đổi" : monthTitle(period).toLowerCase(),
  since: (from: string, day: Day): string => `nhận bàn giao từ ${from} ${shortDay(day)}`,
  filter: "Lọc",
  filters: { all: "Tất cả", mine: "Việc của tôi" },
  plan: "Việc của kế hoạch",
  own: "Việc riêng của đơn vị",
  emptyMine: { title: "Chưa có việc nào giao cho tôi", text: "Chọn «Tất cả», chạm vào việc để phân công." },
  sheet: {
    person: "Giao cho",
    period: "Trong thời gian",
    periods: { month: "Tháng này", open: "Đến khi có thay đổi" },
    save: "Giao việc",
    takeBack: "Thôi phân công",
    needPerson: "Chọn người làm.",
    notKept: "Chưa lưu được. Máy có thể đã hết chỗ, thử lại.",
  },
  handOver: {
    title: "Bàn giao việc",
    meta: "Chuyển mọi việc của một người cho người khác",
    from: "Người bàn giao",
    to: "Người nhận",
    what: "Việc sẽ chuyển",
    confirm: (count: number): string => `Bàn giao ${count} việc`,
    none: { title: "Không có việc nào để bàn giao", text: "Chưa ai được giao việc nào còn phải làm." },
    done: (count: number, to: string): string => `Đã bàn giao ${count} việc cho ${to}.`,
    otherPlan: "Việc của kế hoạch khác",
    log: "Đã bàn giao",
    logLine: (from: string, to: string, day: Day): string => `${from} → ${to} · ${shortDay(day)}`,
  },
} as const);
