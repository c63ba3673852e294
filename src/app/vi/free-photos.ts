import { catalogue } from "./catalogue.ts";
import { size } from "./format.ts";

/** «Dọn {x} MB» in the settings. */
export const freePhotosVi = catalogue("freePhotos", {
  canFree: (photos: number, bytes: number): string => `Dọn được ${size(bytes)}: ${photos} ảnh đã gửi đủ.`,
  free: (bytes: number): string => `Dọn ${size(bytes)}`,
  ask: (photos: number): string => `Xóa ${photos} ảnh khỏi máy này?`,
  backedUp: "Nơi nhận đã có đủ và đã sao lưu. Bản ghi và hình nhỏ vẫn ở trên máy; mở ảnh lớn cần có mạng.",
  notBackedUp:
    "Nơi nhận đã có đủ nhưng chưa sao lưu: xóa rồi thì ảnh lớn chỉ còn ở nơi nhận. Bản ghi và hình nhỏ vẫn ở trên máy.",
  keep: "Giữ lại",
});
