import type { ActivityStatus } from "../../domain/activity/activity-status.ts";
import type { CellState } from "../../domain/progress/cell-state.ts";
import { catalogue } from "./catalogue.ts";

/** What each state of a record is called; beside the word always a colour and an icon. */
export const statusVi = catalogue("status", {
  of: {
    draft: "Bản nháp",
    queued: "Chờ gửi",
    sending: "Đang gửi",
    sent: "Đã gửi",
    accepted: "Đã duyệt",
    returned: "Cần sửa",
    failed: "Cần xem",
  } satisfies Record<ActivityStatus, string>,
  daysLeft: (days: number): string => (days === 0 ? "hạn hôm nay" : `còn ${days} ngày`),
  overdue: (days: number): string => `Quá hạn ${days} ngày`,
  photosAway: (count: number): string => `Còn ${count} ảnh chưa về`,
  photoAway: "Chưa về",
  photoUnreadable: "Không mở được",
  noEvidence: "Chưa có minh chứng",
  late: "nộp sau khóa sổ",
  cell: {
    full: "đủ",
    onTrack: "đúng tiến độ",
    behind: "chậm",
    none: "chưa có",
    needsFix: "cần sửa",
    notDue: "chưa đến hạn",
    noQuota: "không định số lượng",
    notUsed: "chưa dùng",
  } satisfies Record<CellState, string>,
});
