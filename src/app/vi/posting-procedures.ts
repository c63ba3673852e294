import type { ColumnName } from "../../domain/posting/import/find-columns.ts";
import type { BadRow } from "../../domain/posting/import/read-list.ts";
import { catalogue } from "./catalogue.ts";

export const columnNames: Readonly<Record<ColumnName, string>> = catalogue("columnNames", {
  code: "Mã thủ tục",
  name: "Tên thủ tục",
  field: "Lĩnh vực",
  decisionNumber: "Quyết định công bố số",
  decisionOn: "Ngày quyết định",
  effectiveOn: "Có hiệu lực từ ngày",
  endsOn: "Bãi bỏ, thay thế từ ngày",
  endedBy: "Bãi bỏ theo quyết định số",
  replacedBy: "Thay bằng thủ tục có mã",
});

/** The unit's list of procedures, written by hand or taken in from a file. */
export const proceduresVi = catalogue("procedures", {
  title: "Danh mục thủ tục",
  search: "Tìm theo tên, mã, lĩnh vực",
  filter: "Lọc danh mục",
  filters: {
    inForce: (count: number): string => `Đang hiệu lực (${count})`,
    upcoming: (count: number): string => `Sắp có hiệu lực (${count})`,
    ended: (count: number): string => `Đã bãi bỏ (${count})`,
  },
  add: "Thêm thủ tục",
  importFile: "Nhập từ tệp Excel, CSV",
  decision: (number: string): string => `QĐ ${number}`,
  ended: (day: string): string => `Bãi bỏ từ ${day}`,
  from: (day: string): string => `Hiệu lực từ ${day}`,
  none: {
    title: "Chưa có thủ tục nào",
    text: "Nhập danh mục từ tệp Excel, CSV của quyết định công bố, hoặc thêm từng thủ tục.",
  },
  nothingFound: (words: string): string => `Không thấy thủ tục nào khớp “${words}”`,
  nothingHere: "Không có thủ tục nào ở mục này",
  edit: "Sửa thủ tục",
  endsHint: "Để trống nếu còn hiệu lực.",
  missing: { code: "Nhập mã thủ tục.", name: "Nhập tên thủ tục." },
  codeTaken: "Mã này đã có trong danh mục.",
  save: "Lưu trên máy",
  remove: "Xóa khỏi danh mục",
  removeAsk: {
    title: "Xóa thủ tục này?",
    text: "Chỉ xóa khi ghi nhầm. Thủ tục đã bãi bỏ thì ghi ngày bãi bỏ để các điểm còn biết mà gỡ.",
    keep: "Giữ lại",
    confirm: "Xóa",
  },
} as const);

const reasons = (bad: BadRow): string => {
  switch (bad.reason) {
    case "noCode":
      return "thiếu mã thủ tục";
    case "noName":
      return "thiếu tên thủ tục";
    case "badDay":
      return `cột “${columnNames[bad.column]}” không phải ngày hợp lệ`;
    case "tooLong":
      return `cột “${columnNames[bad.column]}” quá dài`;
    case "twice":
      return `trùng mã với dòng ${bad.firstRow} nhưng nội dung khác`;
  }
};

export const importVi = catalogue("procedureImport", {
  title: "Nhập danh mục từ tệp",
  text: "Tệp Excel (.xlsx) hoặc CSV có dòng tiêu đề gồm cột mã và cột tên thủ tục. Thứ tự cột tùy ý. Xem trước từng dòng rồi mới ghi.",
  choose: "Chọn tệp",
  chooseAgain: "Chọn tệp khác",
  input: "Tệp danh mục thủ tục",
  reading: "Đang đọc tệp",
  problemTitle: "Chưa đọc được tệp này",
  problems: {
    tooLarge: "Tệp quá lớn. Chỉ giữ trang danh mục rồi lưu lại.",
    oldExcel: "Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.",
    otherEncoding: "Chữ trong tệp không phải Unicode. Lưu lại thành .xlsx hoặc “CSV UTF-8” rồi chọn lại.",
    unreadable: "Tệp hỏng hoặc không phải bảng tính.",
    noHead: "Không thấy dòng tiêu đề có cột mã thủ tục và cột tên thủ tục.",
  },
  columns: (names: readonly ColumnName[]): string =>
    `Đã nhận các cột: ${names.map((name) => columnNames[name]).join(", ")}.`,
  sum: (added: number, changed: number, same: number): string =>
    `${added} thủ tục mới, ${changed} thủ tục thay đổi, ${same} thủ tục giữ nguyên`,
  bad: (count: number): string => `${count} dòng không nhận được`,
  badRow: (bad: BadRow): string => `Dòng ${bad.row}: ${reasons(bad)}`,
  added: "Thủ tục mới",
  changed: "Thủ tục thay đổi",
  row: (row: number): string => `Dòng ${row}`,
  differs: (column: ColumnName, before: string, after: string): string =>
    `${columnNames[column]}: ${before === "" ? "trống" : before} → ${after}`,
  nothing: "Không có gì mới để ghi",
  write: (count: number): string => `Ghi ${count} thủ tục vào danh mục`,
  done: (count: number): string => `Đã lưu ${count} thủ tục trên máy`,
  doneText: "Điểm nào đang niêm yết bản cũ sẽ hiện “Phải niêm yết lại”.",
} as const);
