import { catalogue } from "./catalogue.ts";
import { size } from "./format.ts";

/** Where the data is and how sending goes. */
export const syncVi = catalogue("sync", {
  ok: "Đã gửi hết",
  queue: (waiting: number): string => `Chờ gửi ${waiting}`,
  sending: (current: number, total: number): string => `Đang gửi ${current}/${total}`,
  error: (count: number): string => `Cần xem ${count}`,
  /** The chip's whole name for those who hear it. */
  chip: (state: string, isOffline: boolean): string =>
    `Hộp chờ gửi. ${isOffline ? "Không có mạng. " : ""}${state}`,
  outbox: {
    title: "Hộp chờ gửi",
    summary: (items: number): string => `${items} mục đang chờ gửi`,
    meta: (photos: number, bytes: number): string => `${photos} ảnh · ${size(bytes)} · đã lưu trên máy`,
    itemMeta: (photos: number, bytes: number, when: string): string =>
      `${photos} ảnh · ${size(bytes)} · ${when}`,
    offline: { title: "Không có mạng", text: "Máy tự gửi khi có mạng. Anh/chị không cần làm gì." },
    enoughToday: {
      title: "Hôm nay đã gửi đủ lượng cho phép",
      text: "Ảnh còn lại gửi tiếp ngày mai, vẫn nằm trên máy. Anh/chị không cần làm gì.",
    },
    wifi: {
      title: "Đang chờ Wi-Fi",
      text: (photos: number): string => `Chữ đã gửi. ${photos} ảnh chờ Wi-Fi.`,
    },
    sending: (current: number, total: number): string => `Đang gửi ${current}/${total} mục`,
    left: (photos: number, bytes: number): string => `Còn ${photos} ảnh · ${size(bytes)}`,
    progress: "Tiến độ gửi",
    background: "Có thể tắt màn hình. Gửi dở sẽ tự gửi tiếp.",
    done: (time: string): string => `Gửi xong lúc ${time}`,
    tryNow: "Thử gửi ngay",
    pause: "Tạm dừng gửi",
    export: "Lưu ra tệp",
    wifiOnly: "Chỉ gửi ảnh khi có Wi-Fi",
    needsLook: "Cần xem",
    waiting: "Chờ gửi",
    registers: "Sổ của đơn vị",
    entries: (count: number): string => `${count} mục chờ gửi`,
    sendingNow: "Đang gửi",
  },
});
