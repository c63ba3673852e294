import type { ChangedPart } from "../../domain/plan-changes.ts";
import { catalogue } from "./catalogue.ts";

/** What a later publication of a plan changed. */
export const planChangesVi = catalogue("planChanges", {
  title: "Thay đổi của kế hoạch",
  columns: { what: "Nội dung", before: "Trước đây", after: "Từ nay", since: "Áp dụng" },
  parts: {
    title: "Tên kế hoạch",
    number: "Số, ký hiệu",
    date: "Ngày ban hành",
    inForceFrom: "Ngày bắt đầu áp dụng",
    reporting: "Kỳ và hạn báo cáo",
    clause: "Câu",
    target: "Chỉ tiêu",
    theme: "Nội dung tuyên truyền",
    form: "Hình thức tuyên truyền",
    task: "Nhiệm vụ",
    taskTitle: "Tên nhiệm vụ",
    guidance: "Hướng dẫn",
    products: "Sản phẩm",
    kinds: "Loại việc được ghi",
    countedKinds: "Loại việc được tính",
    taskFunding: "Kinh phí",
  } satisfies Readonly<Record<ChangedPart, string>>,
  named: (part: string, name: string): string => (name === "" ? part : `${part} · ${name}`),
  none: "Chưa có",
  /** Days of the month: closing, then due by level from below. */
  calendar: ([closes = "", ...due]: readonly string[]): string => `Chốt ngày ${closes}, hạn ${due.join("/")}`,
  ended: "Thôi giao",
  fromMonth: (month: string): string => `từ tháng ${month}`,
  fromDay: (day: string): string => `từ ${day}`,
  forUnits: (units: number): string => `cho ${units} đơn vị`,
  reason: (words: string): string => `Lý do: ${words}`,
  /** One line of «Thông báo». */
  rule: (name: string, before: string, after: string, month: string): string =>
    `${name}: ${before} → ${after} từ tháng ${month}`,
  words: (what: string): string => `Đã sửa: ${what}`,
  more: (count: number): string => ` và ${count} thay đổi khác`,
});
