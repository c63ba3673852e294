import type { QueueGroup } from "../../domain/review/queue-order.ts";
import type { ReviewFlag } from "../../domain/review/review-flags.ts";
import { catalogue } from "./catalogue.ts";

/** The order in which records are reviewed, and those that may be accepted together. */
export const reviewQueueVi = catalogue("reviewQueue", {
  groups: {
    flagged: "Cần xem trước",
    drawn: "Chờ duyệt",
    rest: "Không nằm trong mẫu",
  } satisfies Record<QueueGroup, string>,
  groupOf: (name: string, count: number): string => `${name} (${count})`,
  flags: {
    alike: "Giống ảnh đã nộp",
    changed: "Đã sửa sau lần duyệt trước",
    placeOutside: "Vị trí ngoài địa bàn",
    placeUnknown: "Chưa có vị trí",
    clockOff: "Đồng hồ máy sai nhiều",
    outOfPeriod: "Chụp ngoài kỳ",
    photoMissing: "Ảnh chưa về quá một ngày",
    other: "Cần xem kỹ",
  } satisfies Record<ReviewFlag, string>,
  bulk: {
    hint: "Không có dấu hiệu cần xem và không được rút vào mẫu. Mở từng bản ghi, hoặc duyệt cùng một lượt.",
    action: (count: number): string => `Duyệt nhiều (${count})`,
    title: (count: number): string => `Duyệt ${count} bản ghi không nằm trong mẫu?`,
    text: "Các bản ghi này được ghi là duyệt cùng lượt, chưa mở xem từng bản.",
    cancel: "Thôi",
    confirm: (count: number): string => `Duyệt ${count} bản ghi`,
    done: (count: number): string => `Đã duyệt ${count} bản ghi`,
    inBulk: "Duyệt cùng lượt, không nằm trong mẫu.",
  },
  sample: {
    open: "Tỷ lệ mẫu",
    title: "Tỷ lệ lấy mẫu duyệt",
    text: "Bản ghi có dấu hiệu cần xem luôn đứng đầu. Trong số còn lại, máy chủ rút theo tỷ lệ này; đơn vị không biết trước bản ghi nào được xem.",
    unit: "Đơn vị",
    allUnits: "Tất cả đơn vị",
    percent: "Cứ 100 bản ghi, xem",
    whole: "Tất cả",
    percents: (percent: number): string => `${percent} bản ghi`,
    save: "Lưu tỷ lệ",
    close: "Đóng",
    saved: "Đã lưu. Danh sách xếp lại khi máy chủ nhận được.",
    lower: "Đơn vị đang lấy mẫu",
    ofUnit: (unit: string, percent: number): string => `${unit}: ${percent}%`,
  },
});
