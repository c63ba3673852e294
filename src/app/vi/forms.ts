import { catalogue } from "./catalogue.ts";
/** Words that belong to fields themselves, whatever they ask for. */
export const formsVi = catalogue("forms", {
  optional: "không bắt buộc",
  decrease: (step: string): string => `Giảm ${step}`,
  increase: (step: string): string => `Tăng ${step}`,
  removePhoto: (index: number): string => `Xóa ảnh ${index}`,
  openPhoto: (index: number): string => `Mở ảnh ${index}`,
  photo: (index: number): string => `Ảnh ${index}`,
  photoMissing: "Ảnh chưa có trên máy",
  previousMonth: "Tháng trước",
  nextMonth: "Tháng sau",
  choose: "Chọn",
  cancel: "Thôi",
  undo: "Hoàn tác",
  loading: "Đang mở",
});
