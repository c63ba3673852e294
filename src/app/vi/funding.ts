import type { BadAmount } from "../../domain/funding/import-funding.ts";
import type { FundingSource } from "../../domain/registers/funding.ts";
import type { TableFileFailure } from "../spreadsheet/read-tables.ts";
import { catalogue } from "./catalogue.ts";
import { decimal } from "./format.ts";

/** «1.500.000 đ», never broken between number and unit. */
export const dong = (amount: number): string => `${decimal(amount, 0)}\u00a0đ`;

/** Money planned and used (kinh phí). */
export const fundingVi = catalogue("funding", {
  title: "Kinh phí",
  meta: "Dự kiến và đã chi theo nhiệm vụ, theo nguồn",
  heading: (year: number): string => `Kinh phí năm ${year}`,
  years: "Năm",
  sources: {
    own: "Ngân sách đơn vị",
    above: "Cấp trên hỗ trợ",
    community: "Xã hội hóa",
    other: "Nguồn khác",
  } satisfies Readonly<Record<FundingSource, string>>,
  allTasks: "Chi chung",
  goneTask: (id: string): string => `Nhiệm vụ ${id}`,
  planned: "Dự kiến",
  used: "Đã chi",
  left: "Còn lại",
  /** Beside a bar that is full: a fact, nobody's fault. */
  over: (amount: string): string => `Chi vượt dự kiến ${amount}`,
  leftOf: (left: string): string => `Còn ${left}`,
  usedOf: (used: string, planned: string): string => `Đã chi ${used} / dự kiến ${planned}`,
  usedAlone: (used: string): string => `Đã chi ${used}, chưa có dự kiến`,
  bySource: "Theo nguồn",
  byTask: "Theo nhiệm vụ và nguồn",
  uses: "Các khoản đã chi",
  paper: (paper: string): string => `CT ${paper}`,
  addUse: "Ghi khoản chi",
  addPlan: "Ghi dự kiến",
  exportFile: "Xuất Excel",
  importFile: "Nhập dự kiến từ Excel",
  exported: "Đã tạo tệp Excel",
  fileName: (year: number): string => `kinh-phi-${year}.xlsx`,
  source: "Nguồn",
  task: "Nhiệm vụ",
  inPlan: (words: string): string => `Kế hoạch ghi: ${words}`,
  amount: "Số tiền (đồng)",
  needAmount: "Ghi số tiền, chỉ dùng chữ số.",
  notKept: "Chưa lưu được. Máy có thể đã hết chỗ, thử lại.",
  planForm: { title: "Kinh phí dự kiến", year: "Năm", note: "Ghi chú", save: "Lưu dự kiến" },
  useForm: {
    add: "Ghi khoản chi",
    edit: "Sửa khoản chi",
    on: "Ngày chi",
    needDay: "Chọn ngày chi.",
    content: "Nội dung chi",
    needContent: "Ghi nội dung chi.",
    paper: "Số chứng từ",
    paperHint: "Số hóa đơn, phiếu chi hoặc quyết định",
    save: "Lưu khoản chi",
    remove: "Xóa khoản chi",
    gone: { title: "Không có khoản chi này", text: "Có thể đã được xóa ở máy khác." },
  },
  sheet: {
    sums: "Tổng hợp",
    uses: "Chi tiết chi",
    usesTitle: (year: number): string => `Các khoản đã chi năm ${year}`,
    order: "TT",
    task: "Nhiệm vụ",
    source: "Nguồn kinh phí",
    planned: "Dự kiến (đồng)",
    used: "Đã chi (đồng)",
    left: "Còn lại (đồng)",
    total: "Tổng cộng",
    on: "Ngày chi",
    content: "Nội dung chi",
    paper: "Số chứng từ",
    amount: "Số tiền (đồng)",
  },
  empty: {
    title: "Chưa ghi kinh phí năm này",
    text: "Ghi số dự kiến cho từng nhiệm vụ, rồi ghi mỗi khoản chi khi phát sinh; máy tự cộng.",
  },
  import: {
    title: "Nhập kinh phí dự kiến",
    text: "Chọn tệp Excel (.xlsx) hoặc CSV có cột nhiệm vụ và cột dự kiến; có cột nguồn thì máy đọc luôn.",
    input: "Tệp kinh phí dự kiến",
    choose: "Chọn tệp",
    chooseAgain: "Chọn tệp khác",
    reading: "Đang đọc tệp",
    year: (year: number): string => `Nhập vào năm ${year}`,
    found: (count: number): string => `Đọc được ${count} dòng`,
    nothing: "Không có dòng nào để nhập.",
    bad: (count: number): string => `${count} dòng không nhận`,
    row: (row: number): string => `Dòng ${row}`,
    badRow: (bad: BadAmount): string => {
      switch (bad.reason) {
        case "unknownTask":
          return `Dòng ${bad.row}: không có nhiệm vụ “${bad.said}” trong kế hoạch.`;
        case "unknownSource":
          return `Dòng ${bad.row}: chưa rõ nguồn “${bad.said}”.`;
        case "badAmount":
          return `Dòng ${bad.row}: “${bad.said}” không phải số tiền.`;
        case "twice":
          return `Dòng ${bad.row}: nhiệm vụ và nguồn này đã có ở dòng ${bad.firstRow}.`;
      }
    },
    instead: (before: string): string => `thay cho ${before}`,
    write: (count: number): string => `Lưu ${count} dòng`,
    done: (count: number): string => `Đã lưu ${count} dòng dự kiến`,
    problemTitle: "Chưa đọc được tệp",
    problems: {
      tooLarge: "Tệp quá lớn. Chọn tệp dưới 10 MB.",
      oldExcel: "Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.",
      otherEncoding: "Tệp chữ không phải Unicode. Lưu lại dạng CSV UTF-8 hoặc .xlsx.",
      unreadable: "Tệp hỏng hoặc không phải bảng tính.",
      noHead: "Không thấy cột “Nhiệm vụ” và cột “Dự kiến” trong tệp.",
    } satisfies Readonly<Record<TableFileFailure["kind"] | "noHead", string>>,
  },
} as const);
