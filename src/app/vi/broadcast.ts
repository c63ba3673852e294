import type { AiringState, MissReason } from "../../domain/activity/broadcast.ts";
import { catalogue } from "./catalogue.ts";

export const airingStates: Readonly<Record<AiringState, string>> = catalogue("airingStates", {
  planned: "Dự kiến",
  aired: "Đã phát",
  missed: "Không phát được",
});

export const missReasons: Readonly<Record<MissReason, string>> = catalogue("missReasons", {
  brokenSpeakers: "Hỏng loa",
  noPower: "Mất điện",
  noStaff: "Không có người trực",
  weather: "Thời tiết",
  other: "Lý do khác",
});

/** What the form says of the airings of an issue. */
export const airingsVi = catalogue("airings", {
  slots: "Khung giờ của đơn vị",
  slot: (from: string, to: string): string => `${from}–${to}`,
  slotName: (from: string, clusters: readonly string[]): string =>
    clusters.length === 0
      ? `Thêm lượt phát lúc ${from}`
      : `Thêm lượt phát lúc ${from}, ${clusters.length} cụm loa`,
  nextDay: "Thêm ngày kế tiếp, cùng giờ",
  planHint: "Lượt của ngày sắp tới là dự kiến, chưa tính. Đến ngày thì xác nhận ở Sổ theo dõi phát thanh.",
  details: (state: string, minutes: number, clusters: number): string =>
    [state, `${minutes} phút`, ...(clusters > 0 ? [`${clusters} cụm loa`] : [])].join(" · "),
  minutesOf: (number: number): string => `Số phút lượt ${number}`,
  clustersOf: (number: number): string => `Cụm loa của lượt ${number}`,
  stateOf: (number: number): string => `Tình trạng lượt ${number}`,
  reasonOf: (number: number): string => `Vì sao lượt ${number} không phát được`,
  script: "Lời phát thanh",
  scriptsFromAbove: "Bài nơi trên gửi",
  useScript: (title: string): string => `Dùng bài «${title}»`,
} as const);

/** `/so-phat-thanh/:month` */
export const logbookVi = catalogue("logbook", {
  title: "Sổ theo dõi phát thanh",
  meta: "Từng lượt phát trong tháng, in ra như sổ giấy",
  print: "In sổ tháng này",
  toConfirm: "Cần xác nhận",
  toConfirmText: "Các lượt dự kiến đã đến ngày. Chỉ lượt đã phát mới tính.",
  planned: "Sắp phát",
  aired: "Các lượt trong tháng",
  when: (day: string, time: string | null): string => (time === null ? day : `${day}, ${time}`),
  missedAsk: "Vì sao không phát được?",
  missedText: "Chọn «Hỏng loa» thì tên cụm loa được ghi vào mục loa hỏng của bản ghi.",
  brokenKept: "Đã ghi loa hỏng vào bản ghi.",
  report: "Báo khó khăn",
  brokenTitle: (clusters: readonly string[]): string =>
    clusters.length === 0 ? "Hỏng loa" : `Hỏng loa: ${clusters.join(", ")}`,
  isOpen: "Bản ghi này đang mở để sửa. Lưu hoặc bỏ bản đang sửa rồi xác nhận.",
  notKept: "Chưa ghi được vào máy. Thử lại.",
  changedMeanwhile: "Lượt phát này vừa được sửa. Xem lại danh sách.",
  sum: (issues: number, airings: number, minutes: number): string =>
    `${issues} số · ${airings} lượt phát · ${minutes} phút`,
  missedSum: (missed: number): string => `${missed} lượt không phát được`,
  issue: (number: number | null): string => (number === null ? "Chưa tính" : `Số ${number}`),
  minutes: (minutes: number): string => `${minutes} phút`,
  untitled: "Phát thanh",
  remark: (state: string, reason: string): string => `${state}: ${reason.toLocaleLowerCase("vi")}`,
  broken: (speakers: string): string => `Loa hỏng: ${speakers}`,
  returned: "Đang trả lại để sửa",
  empty: {
    title: "Tháng này chưa có lượt phát nào",
    text: "Ghi một số phát thanh, các lượt phát sẽ vào sổ.",
  },
  paper: {
    title: "SỔ THEO DÕI PHÁT THANH",
    columns: {
      day: "Ngày",
      time: "Giờ",
      issue: "Số",
      content: "Nội dung",
      minutes: "Phút",
      clusters: "Cụm loa",
      approver: "Người duyệt",
      announcer: "Người đọc",
      remark: "Ghi chú",
    },
    total: (sums: string): string => `Cộng trong tháng: ${sums}`,
    keeper: "Người ghi sổ",
    approver: "Người phụ trách",
    sign: "(Ký, ghi rõ họ tên)",
  },
} as const);
