import { size } from "./format.ts";

/** «Giải phóng chỗ» in the settings. */
export const freePhotosVi = {
  canFree: (photos: number, bytes: number): string =>
    `Giải phóng được ${size(bytes)}: ${photos} ảnh đã gửi đủ.`,
  free: "Giải phóng chỗ",
  ask: (photos: number): string => `Xóa ${photos} ảnh khỏi máy này?`,
  backedUp:
    "Máy chủ đã nhận đủ và đã có bản sao lưu. Bản ghi và hình nhỏ vẫn ở trên máy; mở ảnh lớn cần có mạng.",
  notBackedUp:
    "Máy chủ đã nhận đủ nhưng chưa có bản sao lưu: xóa rồi thì ảnh lớn chỉ còn trên máy chủ. Bản ghi và hình nhỏ vẫn ở trên máy.",
  keep: "Giữ lại",
};
