import { catalogue } from "./catalogue.ts";
import { upperFirst } from "./format.ts";

/** Drafts, saving, undoing, recovering, updating. */
export const savingVi = catalogue("saving", {
  draft: "Đã lưu nháp",
  offlineHint: "Không có mạng. Máy tự gửi khi có mạng.",
  offlineButton: "Lưu trên máy",
  onlineButton: "Lưu và gửi",
  saved: {
    title: "Đã lưu trên máy",
    where: "Nằm an toàn trong điện thoại này, kể cả khi tắt máy.",
    next: "Tự gửi khi có mạng.",
    waiting: (items: number): string => `Hiện có ${items} mục chờ gửi.`,
    online: (above: string): string => `Đã gửi. ${upperFirst(above)} sẽ duyệt.`,
    logNext: "Ghi việc tiếp",
    toWork: "Về Việc",
  },
  undo: {
    action: "Hoàn tác",
    photo: (index: number): string => `Đã xóa ảnh ${index}`,
    record: "Đã xóa bản ghi",
    accepted: (task: string, unit: string): string => `Đã duyệt ${task}, ${unit}`,
    returned: (task: string, unit: string): string => `Đã trả lại ${task}, ${unit}`,
  },
  deleteQueued: {
    title: "Xóa bản ghi chưa gửi?",
    text: (photos: number): string =>
      photos === 0
        ? "Bản ghi chỉ có trên máy này, xóa là mất hẳn."
        : `Bản ghi và ${photos} ảnh chỉ có trên máy này, xóa là mất hẳn.`,
    keep: "Giữ lại",
    confirm: "Xóa hẳn",
  },
  signOut: {
    title: (items: number): string => `Còn ${items} mục chưa gửi`,
    text: "Gửi xong hoặc lưu ra tệp rồi hãy đăng xuất.",
    tryNow: "Thử gửi ngay",
    export: "Lưu ra tệp",
  },
  recover: {
    title: "Có một bản ghi dở",
    meta: (task: string, photos: number, time: string): string => `${task} · ${photos} ảnh · ${time}`,
    text: "Máy bị tắt đột ngột lúc đang ghi. Không mất gì.",
    discard: "Bỏ bản này",
    resume: "Ghi tiếp",
  },
  update: {
    text: "Có bản mới. Cập nhật khi rảnh.",
    action: "Cập nhật",
    draftOpen: "Lưu bản đang ghi rồi cập nhật.",
  },
});
