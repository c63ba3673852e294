import type { Day, Month } from "../../domain/day.ts";
import type { TargetMeasure } from "../../domain/plan.ts";
import type { MonthRow, PageRow, PointRow, StationRow } from "../../domain/targets/target-row.ts";
import { catalogue } from "./catalogue.ts";
import { decimal, lowerFirst, monthNumber, monthTitle, nearDay } from "./format.ts";

type Measure = TargetMeasure["measure"];

/** «Chỉ tiêu của xã»: the targets of the plan as the unit stands with them. `kind` is the unit's own word: «Xã». */
export const targetsVi = catalogue("targets", {
  title: (kind: string): string => (kind === "" ? "Chỉ tiêu" : `Chỉ tiêu của ${lowerFirst(kind)}`),
  metOf: (met: number, all: number): string => `${met}/${all} chỉ tiêu đạt`,
  meta: "Trang thông tin, hồ sơ, đài, điểm một cửa",
  heading: (count: number, year: number): string => `${count} chỉ tiêu năm ${year}`,
  asOf: (day: string): string => `tính đến ${day}`,
  span: "Kỳ tính",
  spans: { year: "Từ đầu năm", month: "Tháng này" },
  number: (place: number): string => `Chỉ tiêu ${place}`,
  names: {
    portals: "Trang thông tin điện tử có chuyên mục CCHC",
    dossiers: "Công khai tình trạng giải quyết hồ sơ TTHC",
    stations: "Đài truyền thanh cơ sở có chuyên mục CCHC",
    oneStopPoints: "Điểm một cửa công khai hướng dẫn TTHC",
    topicActivities: "Dịch vụ công trực tuyến, bưu chính công ích",
    other: "Chỉ tiêu khác của kế hoạch",
  } satisfies Readonly<Record<Measure, string>>,
  counted: {
    portals: "trang",
    dossiers: "hồ sơ",
    stations: "đài",
    oneStopPoints: "điểm",
    topicActivities: "hoạt động",
    other: "",
  } satisfies Readonly<Record<Measure, string>>,
  percent: (value: number): string => `${decimal(value)}%`,
  ratio: (fulfilled: number, total: number, counted: string): string =>
    `${decimal(fulfilled, 0)}/${decimal(total, 0)} ${counted}`,
  count: (count: number, counted: string): string => `${decimal(count, 0)} ${counted}`,
  unknown: "Chưa có số liệu",
  nothingDue: "Không phát sinh hồ sơ",
  notCounted: "Chỉ có lời văn, không đếm được",
  met: "Đạt",
  goal: (percent: number): string => `Mục tiêu ${percent}%`,
  lacking: (names: readonly string[], more: number): string =>
    `Chưa đạt: ${names.join(", ")}${more > 0 ? ` và ${more} mục khác` : ""}`,
  month: (month: Month): string => `tháng ${monthNumber(month)}`,
  toDo: "Còn thiếu",
  done: "Đã đạt",
  activities: "Hoạt động đã ghi",
  moreInDiary: (count: number): string => `Còn ${count} hoạt động trong Nhật ký`,
  numerator: "Được tính",
  denominator: "Trên tổng số",
  gone: { title: "Không có chỉ tiêu này", text: "Kế hoạch đang thực hiện không có chỉ tiêu này." },
  noPlan: { title: "Chưa có kế hoạch", text: "Chỉ tiêu hiện ra khi kế hoạch đã tải về máy." },
  empty: {
    portals: "Chưa ghi Cổng, Trang thông tin điện tử nào của đơn vị.",
    dossiers: "Chưa ghi số liệu hồ sơ của tháng nào.",
    stations: "Chưa có đài truyền thanh nào trong Địa điểm của đơn vị.",
    oneStopPoints: "Chưa có điểm niêm yết nào thuộc loại Bộ phận Một cửa. Đặt loại điểm ở Niêm yết thủ tục.",
    topicActivities: "Chưa có hoạt động nào gắn dịch vụ công trực tuyến hoặc bưu chính công ích.",
    other: "Xem lời văn của kế hoạch.",
  } satisfies Readonly<Record<Measure, string>>,
  go: {
    portals: "Thêm Cổng, Trang",
    dossiers: "Ghi số liệu hồ sơ theo tháng",
    stations: "Mở Địa điểm của đơn vị",
    oneStopPoints: "Mở Niêm yết thủ tục",
    topicActivities: "Ghi việc",
    other: "Mở kế hoạch",
  } satisfies Readonly<Record<Measure, string>>,
  page: ({ gap, lastItemOn }: PageRow, today: Day): string => {
    if (gap === "sectionUnknown") return "Chưa ghi có chuyên mục hay chưa";
    if (gap === "noSection") return "Chưa có chuyên mục CCHC";
    const last = lastItemOn ? `Tin, bài mới nhất ${nearDay(lastItemOn, today)}` : "";
    if (gap === "newsUnknown") return "Chưa rõ có tin, bài trong kỳ";
    return gap === "noNews" ? ["Chưa có tin, bài mới trong kỳ", last].filter(Boolean).join(" · ") : last;
  },
  monthFigures: ({ gap, fulfilled, total }: MonthRow): string => {
    if (gap === "noFigures") return "Chưa ghi số liệu";
    if (gap === "publishedUnknown") return `${decimal(total, 0)} hồ sơ, chưa ghi số công khai`;
    if (gap === "unpublished")
      return `Công khai ${decimal(fulfilled, 0)}/${decimal(total, 0)} hồ sơ, còn ${decimal(total - fulfilled, 0)}`;
    return total === 0
      ? "Không phát sinh hồ sơ"
      : `Công khai ${decimal(fulfilled, 0)}/${decimal(total, 0)} hồ sơ`;
  },
  monthName: (month: Month): string => monthTitle(month),
  station: ({ gap, issues, serviceIssues }: StationRow): string => {
    if (gap === "sectionUnknown") return "Chưa ghi có chuyên mục hay chưa";
    if (gap === "noSection") return "Chưa có chuyên mục CCHC";
    if (gap === "silent") return "Chưa phát số nào trong kỳ";
    return `Đã phát ${issues} số${serviceIssues > 0 ? `, ${serviceIssues} số về dịch vụ công trực tuyến` : ""}`;
  },
  point: ({ gap, required, posted, checkedOn, passed }: PointRow, checks: number, today: Day): string => {
    if (gap === "sheetsMissing") return `Còn thiếu ${required - posted}/${required} thủ tục`;
    if (gap === "neverChecked") return "Chưa kiểm tra lần nào";
    const day = checkedOn ? nearDay(checkedOn, today) : "";
    if (gap === "checkFailed") return `Kiểm tra ${day} có mục chưa đạt`;
    return gap === "checkUnfinished"
      ? `Kiểm tra ${day} đạt ${passed}/${checks} mục`
      : `Kiểm tra ${day}, đủ mục`;
  },
  untyped: {
    title: "Điểm chưa đặt loại",
    meta: "Là Bộ phận Một cửa thì đặt loại ở cài đặt của điểm",
  },
  shares: {
    title: "Số liệu hồ sơ cùng kỳ",
    online: "Nộp trực tuyến",
    byPost: "Qua bưu chính công ích",
    onTime: "Giải quyết đúng hạn",
    of: (count: number, received: number): string =>
      received === 0
        ? "Không phát sinh hồ sơ"
        : `${decimal(count, 0)}/${decimal(received, 0)} hồ sơ (${Math.floor((count * 100) / received)}%)`,
    none: "Chưa có số liệu",
  },
});
