import type { BackupState } from "../../domain/safekeeping.ts";
import { catalogue } from "./catalogue.ts";

/** «An toàn dữ liệu»: backups, and what only phones still know after the server went back. */
export const safekeepingVi = catalogue("safekeeping", {
  title: "An toàn dữ liệu",
  log: "Nhật ký hệ thống",
  backup: {
    ok: "Sao lưu đang được tính",
    none: "Chưa có bản sao lưu",
    sameDisk: "Bản sao lưu nằm cùng ổ đĩa",
    onlyOne: "Mới có một bản sao lưu",
  } satisfies Record<BackupState, string>,
  backupText: {
    ok: "",
    none: "Các máy giữ lại mọi ảnh đã gửi. Hãy sao lưu hằng ngày sang ổ đĩa khác.",
    sameDisk: "Hỏng ổ đĩa là mất cả hai nên chưa được tính. Hãy sao lưu sang ổ đĩa khác.",
    onlyOne: "Từ bản thứ hai ở ổ đĩa khác mới được tính.",
  } satisfies Record<BackupState, string>,
  newest: (when: string): string => `Lần gần nhất ${when}.`,
  reachesTo: (when: string): string => `Nội dung gửi trước ${when} đã có trong bản sao lưu.`,
  missing: (count: number): string => `${count} ảnh không còn trên máy chủ khi sao lưu.`,
  wentBack: "Máy chủ đã quay về bản cũ",
  wentBackText: (when: string): string =>
    `Phát hiện ${when}. Các máy tự gửi lại phần còn thiếu, không cần làm gì.`,
  waiting: (count: number): string => `Chờ nhận lại: ${count} mục`,
  waitingText: "Máy còn giữ, máy chủ thì không. Nhận lại nếu đúng, bỏ nếu đã có ở chỗ khác.",
  offeredBy: (name: string, when: string): string =>
    name === "" ? `Máy gửi lại ${when}` : `Máy của ${name} gửi lại ${when}`,
  isNew: "Máy chủ không có nội dung này",
  isOther: "Máy chủ đang ghi khác",
  deleted: "Đã xóa trên máy đó",
  untitled: "Bản ghi",
  takeIn: "Nhận lại",
  discard: "Bỏ",
  discardTitle: "Bỏ nội dung này?",
  discardText: "Nội dung vẫn nằm trên máy đã gửi, nhưng sẽ không được hỏi lại.",
  reason: "Lý do bỏ",
  needsReason: "Ghi lý do bỏ.",
  keep: "Thôi",
  confirmDiscard: "Bỏ hẳn",
  empty: { title: "Không có gì chờ nhận lại", text: "" },
  again: "Thử lại",
} as const);
