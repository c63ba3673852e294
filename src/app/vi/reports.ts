import { catalogue } from "./catalogue.ts";
/** Screens h0–h3: what the report says of itself. */
export const reportsVi = catalogue("reports", {
  title: "Báo cáo",
  meta: "Số liệu từng tháng, cộng từ nhật ký",
  auto: (waiting: number): string =>
    `Số liệu tự cộng từ nhật ký${waiting === 0 ? "" : `, gồm cả ${waiting} mục chờ gửi`}.`,
  format: "Đúng thể thức Nghị định 30/2020",
  missing: (count: number): string => `Còn ${count} bản ghi Cần sửa chưa tính vào báo cáo`,
});
