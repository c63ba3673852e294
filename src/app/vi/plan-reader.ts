import { catalogue } from "./catalogue.ts";
/** The plan as received, word for word. */
export const planReaderVi = catalogue("planReader", {
  title: (year: number) => `Kế hoạch ${year}`,
  search: "Tìm trong kế hoạch",
  found: (places: number, paragraphs: number) =>
    paragraphs === 0 ? "Không tìm thấy. Thử từ ngắn hơn." : `${places} chỗ trong ${paragraphs} đoạn`,
  which: "Kế hoạch đang đọc",
  planName: (year: number, issuer: string) => `${year} · ${issuer}`,
  size: "Cỡ chữ",
  sizes: { normal: "Vừa", large: "Lớn", largest: "Rất lớn" },
  print: "In kế hoạch",
  contents: "Mục lục",
  purposes: "Mục đích",
  requirements: "Yêu cầu",
  targets: "Chỉ tiêu cụ thể",
  themes: "Nội dung tuyên truyền",
  forms: "Hình thức tuyên truyền",
  funding: "Kinh phí",
  responsibilities: "Nhiệm vụ và trách nhiệm",
  appendix: "Phụ lục",
  none: { title: "Chưa có kế hoạch", text: "Kế hoạch sẽ tự tải về khi có mạng." },
  timing: "Thời gian",
  products: "Sản phẩm",
  lead: "Chủ trì",
  coordinating: "Phối hợp",
  note: "Ghi chú",
  clause: {
    work: (isTheme: boolean, count: number) =>
      `${isTheme ? "Nội dung" : "Nhiệm vụ"} này: ${count === 0 ? "chưa có hoạt động" : `${count} hoạt động`}`,
    title: "Hoạt động đã làm",
    done: (count: number) => `${count} hoạt động`,
    tasks: "Việc của đơn vị",
    none: { title: "Chưa có hoạt động", text: "Ghi việc và chọn đúng nhiệm vụ, hoạt động sẽ hiện ở đây." },
    gone: { title: "Không có đoạn này", text: "Kế hoạch có thể đã được thay. Mở lại từ mục lục." },
  },
} as const);
