import type { Overview } from "../../domain/api.ts";
import { catalogue } from "./catalogue.ts";
import { overviewVi } from "./overview.ts";
import { statusVi } from "./status.ts";

type Column = Overview["columns"][number];
type Cell = NonNullable<Overview["rows"][number]["cells"][number]>;

/** «3/4», or «3» where nothing says how many. */
export const cellCount = ({ done, due }: Pick<Cell, "done" | "due">): string =>
  due === null ? String(done) : `${done}/${due}`;

/** «Sơn Kim 1, Phát thanh: 3/4, chậm, có bản ghi chờ duyệt» */
export const cellName = (unit: string, task: string, cell: Cell): string =>
  overviewVi.cell(unit, task, cellCount(cell), statusVi.cell[cell.state], cell.waiting > 0);

/** «4/tháng», «1/năm», «thường xuyên»; «nhịp 2» where a unit's own rhythm stands for a number of the plan. */
export const columnQuota = ({ quota, per, isRhythm }: Column): string => {
  if (quota === null) return overviewVi.noQuota;
  if (isRhythm) return supervisionVi.rhythm(quota);
  return per === "month" ? overviewVi.perMonth(quota) : overviewVi.perYear(quota);
};

/** What the supervisors' screens say beyond `overviewVi`. */
export const supervisionVi = catalogue("supervision", {
  loading: "Đang lấy số liệu",
  rhythm: (quota: number): string => `nhịp ${quota}`,
  noFigures: "Chưa có số liệu trên máy này",
  tryAgain: "Thử lại",
  stale: (when: string): string => `Chưa lấy được số mới, đang xem số liệu lúc ${when}.`,
  sortButton: (units: string, order: string): string => `${units}: sắp xếp ${order}`,
  orders: { name: "theo tên", slow: "chậm nhất trước", idle: "lâu chưa hoạt động trước" },
  byName: (unitWord: string): string => `Theo tên ${unitWord}`,
  otherTasks: "Việc khác",
  otherTasksQuota: "chỉ đếm",
  everyTask: "Hiện mọi việc",
  devices: "Máy",
  contact: "ở cơ sở",
  unsentLegend: "Đã làm, chưa gửi",
  silentLegend: "Chưa kết nối từ ngày",
  unsent: (count: number): string => `đã làm, chưa gửi ${count}`,
  notTheirs: "không giao",
  workOfAll: "đầu việc của mọi đơn vị",
  percentName: (percent: number): string => `${percent}% đầu việc`,
  lacks: (tasks: string): string => `Chưa có ${tasks}`,
  whole: "Toàn bộ đơn vị",
  waitingLegend: "Chờ duyệt",
  noPercent: "–",
  tally: (task: string, when: string, count: string): string => `${task} ${when}: ${count}`,
  monthHead: (month: number): string => `T${month}`,
  inYear: (count: string): string => `${count} trong năm`,
  notYet: "chưa đến",
  fewerPhotos: "Thu gọn",
  noPhotos: "Tháng này chưa có ảnh.",
  noRecords: "Tháng này chưa có bản ghi nào.",
  dropFilter: (task: string): string => `${task}, bỏ lọc`,
  photos: (count: number): string => (count === 0 ? "không ảnh" : `${count} ảnh`),
  monthPercent: (month: number, percent: string): string => `Tháng ${month}: ${percent}`,
  monthProgress: (month: number): string => `Tiến độ tháng ${month}`,
  doneOfDue: (done: number, due: number): string => `${done} trên ${due} đầu việc`,
  slowAt: (tasks: string): string => `chậm ở ${tasks}`,
  nothingSlow: "không việc nào chậm",
  noPeople: "Chưa có tài khoản nào.",
  callName: (name: string): string => `Gọi ${name}`,
  messageName: (name: string): string => `Nhắn tin ${name}`,
  lastSeen: (when: string): string => `Kết nối gần nhất: ${when}`,
  version: (version: string): string => `Bản ${version}`,
});
