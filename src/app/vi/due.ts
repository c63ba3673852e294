import type { ReportingPeriod, ReportKind } from "../../domain/reporting-period.ts";
import { catalogue } from "./catalogue.ts";
import { monthNumber } from "./format.ts";

/** What is due besides the tasks of the plan, and what has no day: all of «Việc» that comes after the ledger. */
export const dueVi = catalogue("due", {
  today: "Việc hôm nay",
  deadlines: "Hạn trong tháng",
  standing: "Nhiệm vụ thường xuyên",
  planned: "Đã lên lịch",
  year: "Cả năm",
  yearTitle: (year: number): string => `Năm ${year}`,
  previousYear: "Năm trước",
  nextYear: "Năm sau",
  noPlan: { title: "Chưa có kế hoạch", text: "Năm này chưa có kế hoạch nào trên máy." },
  yearMeta: "Mười hai tháng của từng việc",
  dialogue: (on: string): string => `Đối thoại ngày ${on}`,
  takeDown: (place: string): string => `Phải gỡ: ${place}`,
  takeDownMany: (count: number): string => `Phải gỡ ở ${count} nơi`,
  repost: (count: number): string => `Niêm yết lại ${count} thủ tục`,
  confirm: (issue: string): string => `Xác nhận đã phát: ${issue}`,
  ownTask: "Việc riêng",
  airing: (at: string | null, issue: string): string => (at === null ? issue : `${at} · ${issue}`),
  report: ({ kind, month }: Pick<ReportingPeriod, "kind" | "month">): string => {
    const year = month.slice(0, 4);
    const names: Readonly<Record<ReportKind, string>> = {
      month: `tháng ${monthNumber(month)}`,
      quarter: `quý ${monthNumber(month) / 3}`,
      halfYear: "6 tháng đầu năm",
      nineMonths: "9 tháng",
      year: `năm ${year}`,
    };
    return `Báo cáo ${names[kind]}`;
  },
  makesUpFor: "Làm bù cho tháng",
  makesUpForHint: "Chỉ khi tháng ấy còn thiếu. Ngày thực hiện giữ nguyên; bản ghi chỉ tính một lần.",
  madeUpFor: (month: string): string => `Làm bù cho tháng ${month}`,
  makeUp: {
    label: "Làm bù số còn thiếu",
    hint: "Quy ước của đơn vị, nơi theo dõi cũng thấy. Không bù sang năm khác; bản ghi phải ghi rõ làm bù cho tháng nào.",
    none: "Không bù",
    months: (count: number): string => `Trong ${count} tháng`,
  },
  reportMeta: (closesOn: string): string => `chốt số liệu ${closesOn}`,
});
