import { catalogue } from "./catalogue.ts";
/** Tab «Báo cáo»: figures of a month, added up from the diary. */
export const monthFiguresVi = catalogue("monthFigures", {
  totals: "Tổng hợp",
  byTask: "Theo việc",
  byKind: "Theo hình thức",
  activities: "Hoạt động",
  photos: "Ảnh minh chứng",
  people: "Lượt người dự, nghe",
  accepted: "Đã duyệt",
  sent: "Đã gửi, chờ duyệt",
  unsent: "Chờ gửi",
  none: "Tháng này chưa có hoạt động nào.",
  count: "Số lượng",
  task: "Việc",
  kind: "Hình thức",
  quota: "Phải làm",
} as const);
