import { catalogue } from "./catalogue.ts";
/** Screen of a phone that the office revoked: what was handed in, what is left, and how the data go. */
export const revokedVi = catalogue("revoked", {
  by: (office: string, day: string): string =>
    `${office} đã khóa ngày ${day}. Máy không gửi và không xem thêm được.`,
  byNobody: (day: string): string =>
    `Người quản trị đã khóa ngày ${day}. Máy không gửi và không xem thêm được.`,
  until: (day: string): string => `Mục chưa gửi còn nộp được đến hết ngày ${day}.`,
  list: "Mục trên máy này",
  handedIn: (items: number): string => `Đã nộp ${items} mục`,
  handedInMeta: (office: string): string => `${office} đang giữ riêng, chờ xem`,
  keeper: "Người quản trị",
  unsent: (items: number): string => `Còn ${items} mục chưa nộp`,
  unsentMeta: "Máy tự nộp khi có mạng",
  drafts: (items: number): string => `Còn ${items} bản đang ghi`,
  draftsMeta: "Lưu để nộp, hoặc bỏ",
  refused: (items: number): string => `Còn ${items} nội dung nơi nhận trả lại`,
  refusedMeta: "Mở Hộp chờ gửi để sửa hoặc bỏ",
  nothing: "Không còn mục nào chưa nộp",
  tryNow: "Nộp ngay",
  newCode: "Nhập mã mới",
  remove: "Xóa dữ liệu trên máy này",
  removeNote: "Nộp hết mới xóa được.",
  confirm: {
    title: "Xóa dữ liệu trên máy này?",
    text: "Mọi bản ghi và ảnh trên máy này sẽ bị xóa. Những gì đã gửi và đã nộp vẫn còn ở nơi nhận.",
    keep: "Giữ lại",
    remove: "Xóa hẳn",
  },
} as const);
