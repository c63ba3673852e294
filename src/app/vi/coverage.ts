import { catalogue } from "./catalogue.ts";
/** «Độ phủ thôn»: which village was not reached for long. */
export const coverageVi = catalogue("coverage", {
  title: "Độ phủ thôn",
  meta: "Thôn nào lâu chưa có hoạt động",
  lead: (uncovered: number, all: number, days: number): string =>
    uncovered === 0
      ? `Cả ${all} thôn đều có hoạt động trong ${days} ngày qua.`
      : `${uncovered} trên ${all} thôn ${days} ngày chưa có hoạt động.`,
  days: "Số ngày",
  daysChip: (days: number): string => `${days} ngày`,
  daysHint: "Cả đơn vị dùng chung số ngày này.",
  uncovered: (days: number): string => `${days} ngày chưa có`,
  covered: "Đã có hoạt động",
  last: (day: string, days: number): string =>
    `Lần gần nhất ${day}${days === 0 ? "" : `, ${days} ngày trước`}`,
  never: "Chưa thấy trong 12 tháng qua",
  count: (count: number): string => `${count} hoạt động`,
  unlisted: "chưa có trong sổ địa điểm",
  reading: "Đang xem lại các tháng trước",
  empty: {
    title: "Chưa có thôn nào",
    text: "Thêm tên thôn, tổ dân phố ở «Địa điểm của đơn vị», hoặc ghi thôn khi ghi việc.",
    action: "Địa điểm của đơn vị",
  },
});
