import { catalogue } from "./catalogue.ts";
import { lowerFirst } from "./format.ts";

/** What the plan says of a task, and what was read into it. */
export const taskFactsVi = catalogue("taskFacts", {
  appendix: (order: number) => `Phụ lục, mục ${order}`,
  clause: (id: string) => `Kế hoạch, ${id}`,
  guidance: "Cách làm",
  products: "Sản phẩm",
  lead: "Chủ trì",
  coordinating: "Phối hợp",
  role: "Vai trò của đơn vị",
  roles: { lead: "Chủ trì", coordinate: "Phối hợp" },
  /** X1 to X9: duties that the plan names outside its appendix. */
  standing: (id: string) => `Nhiệm vụ thường xuyên (${id})`,
  funding: "Kinh phí",
  /** Beside `taskDetailVi.month`, for a task without a quota. */
  monthCount: (month: number, done: number) => `Tháng ${month}: ${done}`,
  none: "Chưa có bản ghi nào.",
  months: (year: number) => `Các tháng năm ${year}`,
  product: {
    asHaving: (have: number, all: number) => `${have}/${all}`,
    /** For those who hear it. */
    name: (product: string, said: string) => `${product}: ${lowerFirst(said)}`,
    missing: "Chưa có",
    doneOn: (day: string) => `Đã có từ ${day}`,
    day: "Ngày có",
    document: "Số, ký hiệu văn bản",
    documentHint: "Ví dụ 15/UBND-VHXH, hoặc nơi cất bản giấy",
    records: "Bản ghi chứng minh",
    noRecords: "Chưa có bản ghi nào của việc này để chọn.",
    save: "Đã có sản phẩm",
    undo: "Chưa có, bỏ đánh dấu",
    needDay: "Chọn ngày có sản phẩm.",
    notKept: "Chưa lưu được. Máy có thể đã hết chỗ, thử lại.",
  },
} as const);
