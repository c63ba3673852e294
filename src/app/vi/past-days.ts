import type { PastColumn, PastFault } from "../../domain/past-days.ts";
import { catalogue } from "./catalogue.ts";

/** «Ghi sổ cũ»: days of the paper book, row by row, on a desk. */
export const pastDaysVi = catalogue("pastDays", {
  title: "Ghi sổ cũ",
  meta: "Nhập nhiều ngày từ sổ giấy hoặc bảng Excel",
  lead: "Mỗi dòng một hoạt động. Dán được các dòng chép từ Excel vào ô đầu tiên. Những gì đã gõ nằm trên máy, tải lại trang không mất.",
  table: "Các dòng của sổ",
  columns: {
    day: "Ngày",
    task: "Việc",
    kind: "Loại hoạt động",
    title: "Tên hoạt động",
    minutes: "Phút",
    villages: "Thôn",
  } satisfies Record<PastColumn, string>,
  row: "Dòng",
  cell: (row: number, column: PastColumn): string => `Dòng ${row}, ${pastDaysVi.columns[column]}`,
  remove: (row: number): string => `Bỏ dòng ${row}`,
  faults: {
    dayMissing: "Gõ ngày, ví dụ 6/5/2025.",
    dayUnread: "Không có ngày này. Gõ như 6/5/2025.",
    dayAhead: "Ngày này chưa đến.",
    taskUnknown: "Không có việc nào, hoặc có nhiều việc tên như vậy. Chọn trong danh sách.",
    kindMissing: "Chọn loại hoạt động, hoặc chọn việc.",
    kindUnknown: "Không có loại này. Chọn trong danh sách.",
    titleLong: "Tên dài quá 300 chữ. Bớt lại.",
    minutesUnread: "Chỉ gõ số phút, từ 0 đến 1440.",
    minutesNotOfKind: "Loại này không ghi số phút. Để trống ô này.",
    villagesLong: "Tên thôn dài quá. Ngăn các thôn bằng dấu phẩy.",
  } satisfies Record<PastFault, string>,
  save: (count: number): string => (count === 0 ? "Lưu trên máy" : `Lưu ${count} bản ghi`),
  nothing: "Chưa có dòng nào để lưu.",
  fix: (count: number): string => `Còn ${count} ô cần sửa. Chưa lưu dòng nào.`,
  saved: (count: number): string => `Đã lưu ${count} bản ghi trên máy`,
  failed: "Chưa lưu được vào máy. Các dòng còn nguyên, đợi một chút rồi lưu lại.",
  refused: (row: number): string => `Dòng ${row} chưa lưu được. Kiểm tra lại các ô của dòng này.`,
  same: {
    title: (count: number): string => `${count} dòng có thể đã được ghi. Vẫn ghi?`,
    text: (rows: string): string => `Cùng việc, cùng ngày với bản ghi đã có: dòng ${rows}.`,
    not: "Xem lại",
    anyway: "Vẫn ghi",
  },
  onlyOfficer: { title: "Chỉ cán bộ ghi được", text: "Lãnh đạo xem kết quả ở «Nhật ký»." },
});
