import { catalogue } from "./catalogue.ts";

const HOURS_SAID = 48;

/** How records are judged: how long they wait, what is returned and why. */
export const reviewFiguresVi = catalogue("reviewFigures", {
  title: "Số liệu duyệt",
  open: "Số liệu duyệt",
  meta: "Thời gian chờ, tỷ lệ trả lại, lý do",
  stale: (when: string): string => `Đang xem số liệu duyệt lúc ${when}.`,
  note: "Tính từ lúc máy chủ nhận bản ghi đến lần duyệt hoặc trả lại đầu tiên. Lần đã hoàn tác không tính.",
  summary: "Trong kỳ",
  waiting: "Đang chờ duyệt",
  oldest: (hours: string): string => `lâu nhất ${hours}`,
  longest: "Chờ lâu nhất",
  judged: "Đã xét lần đầu",
  median: "Một nửa được xét trong",
  ninety: "Chín phần mười được xét trong",
  returned: "Trả lại ngay lần đầu",
  share: "Tỷ lệ trả lại",
  shareOf: (percent: string, returned: number, judged: number): string =>
    `${percent} (${returned}/${judged})`,
  reasons: "Lý do trả lại",
  noReasons: "Chưa trả lại bản ghi nào vì các lý do có sẵn.",
  times: (count: number): string => `${count} lần`,
  byUnit: "Theo đơn vị",
  byMonth: "Theo tháng, mười hai tháng gần đây",
  byReviewer: "Theo người duyệt",
  mine: "Của tôi",
  unit: "Đơn vị",
  month: "Tháng",
  reviewer: "Người duyệt",
  someone: "Người duyệt ở đơn vị khác",
  none: "–",
  nothing: {
    title: "Chưa có bản ghi nào được xét",
    text: "Khi có bản ghi được duyệt hoặc trả lại, số liệu hiện ở đây.",
  },
  hours: (hours: number): string => {
    if (hours < 1) return "dưới 1 giờ";
    return hours < HOURS_SAID ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
  },
  excel: "Tải Excel",
  file: (span: string): string => `so-lieu-duyet-${span}.xlsx`,
  sheetTitle: (span: string, office: string): string => `Số liệu duyệt ${span} — ${office}`,
  medianHours: "Một nửa được xét trong (giờ)",
  ninetyHours: "Chín phần mười được xét trong (giờ)",
  oldestHours: "Chờ lâu nhất (giờ)",
  /** On the phone of a unit: how its own records were judged. */
  own: {
    title: "Kết quả duyệt",
    meta: "Chờ bao lâu, trả lại bao nhiêu, vì sao",
    year: (year: number): string => `Năm ${year}`,
    months: "Theo tháng",
    ofMonth: (judged: number, median: string, share: string): string =>
      `Xét lần đầu ${judged} bản ghi, một nửa trong ${median}, trả lại ${share}`,
    offline: "Tính từ các bản ghi có trên máy này, xem được khi không có mạng.",
  },
});
