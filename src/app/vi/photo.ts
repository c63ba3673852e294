import { catalogue } from "./catalogue.ts";
import { stampVi } from "./stamp.ts";

/** Looking at photos of a record, and handing them on. */
export const photoVi = catalogue("photo", {
  pager: "Xem ảnh, vuốt hoặc bấm mũi tên để sang ảnh khác",
  sendingPercent: (percent: number) => `Đang gửi ${percent}%`,
  sendingName: (percent: number) => `đang gửi ${percent}%`,
  percent: (percent: number) => `${percent}%`,
  stamp: stampVi.isShown,
  stampFacts: (code: string, hasPlace: boolean) => (hasPlace ? `Giờ, vị trí, mã ${code}` : `Giờ, mã ${code}`),
  caption: "Chú thích",
  captionKept: "Đã lưu chú thích trên máy",
  takenAt: "Chụp lúc",
  addedAt: "Đưa vào lúc",
  clock: "Giờ trên máy",
  place: "Vị trí",
  size: (bytes: string, widthPx: number, heightPx: number) => `${bytes}, ${widthPx} × ${heightPx} điểm ảnh`,
  history: "Lịch sử sửa",
  alt: (title: string, place: string, when: string) => `${title}. ${place}. ${when}`,
  /** What the officer says of it first, then what the phone knows. */
  altOf: (caption: string | undefined, facts: string) => (caption ? `${caption}. ${facts}` : facts),
  fetchLarge: (bytes: string) => `Tải ảnh lớn, ${bytes}`,
  share: "Chia sẻ",
  shareZalo: "Chia sẻ Zalo",
  shareWorking: (done: number, total: number) =>
    total > 1 ? `Đang đóng dấu ảnh ${done + 1}/${total}` : "Đang đóng dấu ảnh",
  shareReady: { title: "Ảnh đã đóng dấu xong", text: "Bấm Chia sẻ lần nữa để chọn nơi gửi." },
  shareSaved: (photos: number, isCaptionCopied: boolean) =>
    isCaptionCopied
      ? `Đã lưu ${photos} ảnh có dấu vào máy. Đã chép lời kèm, dán vào tin nhắn.`
      : `Đã lưu ${photos} ảnh có dấu vào máy.`,
  shareMissing: (numbers: string) => ({
    title: `Ảnh ${numbers} không có trên máy này`,
    text: "Chia sẻ lại khi có mạng.",
  }),
  shareUnreadable: (numbers: string) => ({
    title: `Ảnh ${numbers} không mở được trên máy này`,
    text: "Ảnh gốc vẫn còn nguyên. Chia sẻ từ máy khác, hoặc chụp lại ảnh.",
  }),
  zoomHint: "Chạm hai lần hoặc chụm hai ngón để phóng to",
  byCode: {
    title: "Tìm theo mã trên dấu ảnh",
    others: "Theo mã trên dấu ảnh",
    label: "Mã trên dấu ảnh",
    hint: "Dòng thứ hai của dấu ảnh, ví dụ SK1-7Q4KD",
    meta: "Từ ảnh đã chia sẻ về bản ghi",
    none: (code: string) => ({
      title: `Máy này không có bản ghi mang mã ${code}`,
      text: "Xem lại mã trên ảnh. Bản ghi của máy khác có thể chưa tải về.",
    }),
  },
} as const);
