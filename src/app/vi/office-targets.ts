import { catalogue } from "./catalogue.ts";
import { decimal } from "./format.ts";

/** The targets of the plan over all units of an office. */
export const officeTargetsVi = catalogue("officeTargets", {
  title: "Chỉ tiêu",
  heading: (count: number, year: number): string => `${count} chỉ tiêu năm ${year}`,
  under: (day: string): string => `tính đến ${day}, mỗi ô là một đơn vị`,
  /** What the field of squares says to those who do not see it. */
  squares: (met: number, all: number, missing: readonly string[]): string =>
    missing.length === 0
      ? `${met} trên ${all} đơn vị đạt.`
      : `${met} trên ${all} đơn vị đạt. Chưa đạt: ${missing.join(", ")}`,
  allMet: (all: number): string => `Tất cả ${all} đơn vị đạt`,
  notMet: "Chưa đạt:",
  others: (count: number): string => `và ${count} đơn vị khác`,
  noFigures: (count: number): string => `${count} đơn vị chưa có số liệu`,
  earlier: (month: number, percent: string): string => `tháng ${month}: ${percent}`,
  trend: "Qua các tháng trong năm",
  trendNote:
    "Tính từ đầu năm đến hết tháng. Chuyên mục, danh mục thủ tục và bản niêm yết lấy theo số liệu hiện có.",
  target: "Chỉ tiêu",
  month: (month: number): string => `T${month}`,
  none: "–",
  toDo: "Việc cần làm để đạt 100%",
  allTargets: "Tất cả chỉ tiêu",
  unit: "Đơn vị",
  missing: "Còn thiếu",
  unknown: "Chưa có số liệu",
  nothingMissing: "Không đơn vị nào còn thiếu việc theo số liệu đã ghi.",
  moreMissing: (count: number): string => `và ${decimal(count, 0)} mục khác`,
  named: (name: string, lack: string): string => `${name}: ${lack}`,
  stale: (when: string): string => `Không có mạng, số liệu lúc ${when}.`,
  ofUnit: (name: string): string => `Chỉ tiêu của ${name}`,
  records: "Bản ghi của đơn vị",
  recordsMeta: "Mở trang đơn vị trong tháng",
  rows: (done: number, all: number): string => `${decimal(done, 0)}/${decimal(all, 0)}`,
  cut: (count: number): string => `Còn ${decimal(count, 0)} mục không hiện ở đây`,
  activity: "Hoạt động đã ghi",
});
