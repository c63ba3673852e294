import { catalogue } from "./catalogue.ts";
/** Signing in at a desk, beyond the words of `signInVi.desk`. */
export const signingInVi = catalogue("signingIn", {
  lead: "Dành cho người theo dõi và quản trị.",
  working: "Đang đăng nhập",
  passwordInstead: "Dùng tên đăng nhập và mật khẩu",
  missingUsername: "Nhập tên đăng nhập.",
  missingPassword: "Nhập mật khẩu.",
  badCode: "Mã có 8 chữ và số. Xem lại trên phiếu.",
  setLead: "Lần sau đăng nhập bằng tên và mật khẩu này, trên máy nào cũng được.",
  saving: "Đang lưu",
  later: "Để sau",
  badUsername: "Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch; ít nhất 3 ký tự.",
  badPassword: (left: number): string => `Mật khẩu còn thiếu ${left} ký tự.`,
});
