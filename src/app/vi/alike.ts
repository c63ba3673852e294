import { catalogue } from "./catalogue.ts";
/** Photos that look alike, side by side: a question for a person, never an accusation. */
export const alikeVi = catalogue("alike", {
  title: "Cần xem lại: hai ảnh giống nhau",
  text: "Máy chỉ so hình ảnh, không kết luận gì. Xem rồi tự quyết định.",
  compare: "So hai ảnh",
  compareName: (check: string): string => `So hai ảnh: ${check}`,
  /** `photo`: «Ảnh 2» */
  ofPhoto: (photo: string, check: string): string => `${photo}: ${check}`,
  unreadable: (photo: string): string => `${photo}: không mở được, bản gốc vẫn được giữ`,
  exact: "Trùng hệt: cùng một tệp ảnh.",
  alike: "Giống: hình gần như nhau, khác tệp.",
  which: (index: number, total: number): string => `Ảnh giống ${index} trên ${total}`,
  previous: "Ảnh giống trước",
  next: "Ảnh giống sau",
  thisRecord: "Ảnh đang xem",
  earlier: "Ảnh nộp trước",
  untitled: "chưa đặt tên",
  alt: (which: string, unit: string, day: string): string => `${which}, ${unit}, ngày ${day}`,
  openRecord: "Mở bản ghi này",
  openRecordName: (title: string, unit: string): string => `Mở bản ghi ${title}, ${unit}`,
  loading: "Đang tải ảnh",
  missing: "Chưa tải được ảnh. Mở lại khi có mạng.",
  unreadablePhoto: "Không mở được ảnh này. Bản gốc vẫn được giữ.",
});
