import { catalogue } from "./catalogue.ts";
/** Reviewing, beyond the words of `reviewVi`. `unitWord` is what the unit is called: «xã», «thị trấn». */
export const reviewingVi = catalogue("reviewing", {
  stale: (when: string): string => `Danh sách lúc ${when}. Vẫn duyệt được, máy tự gửi khi có mạng.`,
  unit: "Đơn vị",
  allUnits: "Tất cả đơn vị",
  emptyText: "Bản ghi mới gửi lên sẽ hiện ở đây.",
  emptyUnit: "Đơn vị này không còn bản ghi chờ.",
  noPhoto: "Bản ghi này không có ảnh.",
  photoMissing: "Ảnh này chưa về, đang hiện hình nhỏ.",
  photoNowhere: "Ảnh này chưa về và chưa có hình nhỏ.",
  photoUnreadable: "Không mở được ảnh này. Bản gốc vẫn được giữ.",
  coming: "Bản ghi đang tải về máy này. Có thể xem bản ghi khác trước.",
  notHere: { title: "Bản ghi chưa tải về máy này", text: "Có mạng thì máy tự tải. Xem bản ghi khác trước." },
  receivedAt: "Gửi lúc",
  earlier: (verdict: string, moment: string): string => `Lần trước: ${verdict}, ${moment}`,
  verdicts: { accepted: "đã duyệt", returned: "đã trả lại" },
  verdictsNow: { accepted: "Đã duyệt", returned: "Đã trả lại" },
  changes: (facts: number, newPhotos: number, gonePhotos: number): string =>
    [
      facts > 0 ? `Sửa ${facts} mục` : "",
      newPhotos > 0 ? `${newPhotos} ảnh mới` : "",
      gonePhotos > 0 ? `bỏ ${gonePhotos} ảnh` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  changesUnknown: "Lần duyệt trước không lưu nội dung nên không chỉ ra được chỗ đã sửa.",
  newPhotoOf: (photo: string): string => `${photo}, ảnh mới`,
  newPhoto: "Ảnh mới",
  gonePhoto: "Đã bỏ",
  gonePhotoOf: (index: number, total: number): string => `Ảnh cũ ${index} trên ${total}, đã bỏ`,
  goneSmall: "Ảnh đã bỏ khỏi bản ghi, chỉ còn hình nhỏ.",
  goneNowhere: "Ảnh đã bỏ khỏi bản ghi, máy này không có hình.",
  comments: "Trao đổi",
  inPeriod: "Chụp trong kỳ",
  comment: (unitWord: string): string => `Nhận xét gửi ${unitWord}`,
  commentHint: (unitWord: string): string => `Nhận xét gửi ${unitWord} (bắt buộc khi trả lại)`,
  previous: "Bản ghi trước",
  next: "Bản ghi sau",
  takeBack: "Bỏ kết quả duyệt",
  needsComment: (unitWord: string): string => `Viết cách sửa để ${unitWord} làm theo.`,
  recordTitle: "Bản ghi",
});

export const keysVi = catalogue("keys", {
  title: "Phím tắt",
  hint: "Không có tác dụng khi đang gõ chữ.",
  list: [
    ["D", "Duyệt"],
    ["T", "Trả lại"],
    ["J", "Bản ghi sau"],
    ["K", "Bản ghi trước"],
    ["1 – 3", "Ảnh 1 đến 3"],
    ["?", "Bảng phím tắt này"],
  ],
} as const);
