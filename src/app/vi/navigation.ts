import { catalogue } from "./catalogue.ts";
/** The bars and what stands on them. */
export const navigationVi = catalogue("navigation", {
  main: "Điều hướng chính",
  back: "Quay lại",
  close: "Đóng",
  work: "Việc",
  diary: "Nhật ký",
  log: "Ghi việc",
  logNew: "Ghi việc mới",
  reports: "Báo cáo",
  more: "Thêm",
  progress: "Tiến độ",
  overview: "Tổng quan",
  review: "Duyệt",
  plan: "Kế hoạch",
  materials: "Tài liệu",
  units: "Đơn vị",
  account: "Tài khoản",
  waiting: (count: number): string => `, ${count} mục chờ`,
  hasNew: " (có mục mới)",
  toWork: "Về Việc",
  toOverview: "Về Tổng quan",
});
