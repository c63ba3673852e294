import { catalogue } from "./catalogue.ts";
import { decimal, size } from "./format.ts";

/** What fills this phone, in the settings. */
export const storageUseVi = catalogue("storageUse", {
  unsent: "Chờ gửi và đang ghi",
  sent: "Ảnh, tệp đã gửi",
  backedUp: "Trong đó đã sao lưu",
  takenOut: "Ảnh, tệp đã bỏ",
  others: "Ảnh đồng nghiệp đã xem",
  materials: "Tài liệu đã tải",
  thumbnails: "Hình nhỏ",
  activities: "Bản ghi",
  heap: ({ count, bytes }: { readonly count: number; readonly bytes: number }): string =>
    count === 0 ? "0" : `${decimal(count, 0)} · ${size(bytes)}`,
  count: (count: number): string => decimal(count, 0),
  low: {
    title: "Máy sắp hết chỗ",
    text: (freeBytes: number, photos: number): string =>
      `Còn ${size(freeBytes)}, đủ khoảng ${decimal(photos, 0)} ảnh. Ảnh đã sao lưu tự được dọn; bản ghi vẫn còn.`,
  },
});
