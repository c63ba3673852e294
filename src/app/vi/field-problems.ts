import { catalogue } from "./catalogue.ts";
/** Sentences under a field; they say what is wrong and how to mend it. */
export const problemsVi = catalogue("problems", {
  notNumber: "Chỉ nhập số, không có chữ.",
  day: "Chọn ngày trên lịch.",
  time: "Chọn giờ và phút.",
  long: "Nội dung quá dài. Bớt chữ rồi lưu.",
  other: "Kiểm tra lại ô này.",
} as const);
