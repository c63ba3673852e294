import type { OwnEntry } from "../services/story.ts";
import { catalogue } from "./catalogue.ts";
import { shortDay } from "./format.ts";

/** «Lịch sử» of a record, and what is told when another device wrote it too. */
export const historyVi = catalogue("history", {
  title: "Lịch sử",
  open: "Lịch sử sửa",
  openMeta: "Ai sửa gì, lúc nào, từ máy nào",
  deletedRecord: "Bản ghi đã xóa",
  offline: {
    title: "Không có mạng",
    text: "Đang xem phần máy này biết. Những lần sửa ở máy khác cần có mạng mới xem được.",
    again: "Thử lại",
  },
  asking: "Đang lấy lịch sử",
  more: "Xem các lần sửa trước",
  nothing: { title: "Chưa có lần sửa nào", text: "Những lần sửa bản ghi này sẽ hiện ở đây." },
  what: {
    activity: {
      made: "Lập bản ghi",
      edited: "Sửa bản ghi",
      deleted: "Xóa bản ghi",
      restored: "Dùng lại bản ghi",
    },
    evidence: { made: "Thêm ảnh", edited: "Sửa ảnh", deleted: "Bỏ ảnh", restored: "Lấy lại ảnh" },
    review: {
      made: "Ý kiến duyệt",
      edited: "Sửa ý kiến duyệt",
      deleted: "Rút ý kiến duyệt",
      restored: "Ý kiến duyệt",
    },
    comment: { made: "Trao đổi", edited: "Sửa trao đổi", deleted: "Xóa trao đổi", restored: "Trao đổi" },
  },
  other: "Thay đổi khác",
  thisDevice: "máy này",
  who: (name: string, device: string): string => [name, device].filter((part) => part !== "").join(" · "),
  when: (when: string): string => `Ghi ${when}`,
  /** The device's clock and the receiver's differ much. */
  whenTwice: (written: string, received: string): string =>
    `Giờ trên máy: ${written}. Nơi nhận ghi: ${received}.`,
  states: {
    waiting: "Chờ gửi",
    refused: "Cần xem",
    held: "Nơi nhận đã giữ, chờ xử lý",
  } satisfies Record<Exclude<OwnEntry["state"], "confirmed">, string>,
  lost: "Không được giữ",
  keptInstead: "Được giữ:",
  former: "Trước đó:",
  overtook: "Lúc ghi, người sửa chưa thấy nội dung trước đó.",
  revived: "Bản ghi đã bị xóa ở máy khác; lần sửa này giữ bản ghi lại.",
  blank: "Để trống",
  bringBack: "Lấy lại nội dung này",
  bringBackOf: (field: string): string => `Lấy lại nội dung này: ${field}`,
  bringBackPhoto: "Lấy lại ảnh này",
  bringBackRecord: "Dùng lại bản ghi này",
  broughtBack: "Đã lấy lại nội dung. Máy sẽ gửi như một lần sửa mới.",
  fields: {
    kind: "Loại",
    startsAt: "Giờ",
    deleted: "Tình trạng",
    caption: "Chú thích ảnh",
    order: "Thứ tự ảnh",
    verdict: "Kết quả",
    reasons: "Lý do",
    comment: "Nhận xét",
    photos: "Ảnh phải sửa",
    text: "Nội dung",
  },
  isDeleted: "Đã xóa",
  isInUse: "Đang dùng",
  verdicts: { accepted: "Duyệt", returned: "Trả lại để sửa" },
  photoCount: (count: number): string => `${count} ảnh`,
} as const);

/** `err.conflict`: another device wrote the record too. */
export const elsewhereVi = catalogue("elsewhere", {
  title: "Bản ghi đã được sửa ở máy khác",
  choose: (fields: string): string => `${fields}: chọn bản muốn giữ. Bản kia vẫn lưu trong lịch sử.`,
  kept: "Nội dung ghi trên máy này được giữ. Bản kia vẫn lưu trong lịch sử.",
  mine: "Giữ bản trên máy này",
  theirs: "Lấy bản mới",
  seen: "Đã xem",
  history: "Xem lịch sử",
  several: (count: number): string => `${count} bản ghi đã được sửa ở máy khác`,
  deleted: "Bản ghi hoặc ảnh đã bị xóa",
  on: (title: string, day: Parameters<typeof shortDay>[0]): string => `${title}, ngày ${shortDay(day)}`,
} as const);
