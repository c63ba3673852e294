import { catalogue } from "./catalogue.ts";
/** What is printed and hung at a posting point, and reading its QR again. */
export const postingPrintVi = catalogue("postingPrint", {
  qr: {
    title: "Tờ mã QR",
    head: "Điểm niêm yết thủ tục hành chính",
    code: (point: string): string => `Mã QR của ${point}`,
    how: "Cán bộ quét mã này bằng máy ảnh hoặc bằng Sổ Tuyên truyền để mở phiếu kiểm tra của điểm.",
    address: "Địa chỉ trong mã",
  },
  list: {
    title: "Danh mục đang niêm yết",
    head: "Danh mục thủ tục hành chính đang niêm yết",
    at: (point: string): string => `Tại ${point}`,
    count: (count: number): string => `Tổng số: ${count} thủ tục`,
    printedOn: (day: string): string => `In ngày ${day}`,
    columns: {
      number: "TT",
      code: "Mã thủ tục",
      name: "Tên thủ tục",
      decision: "Quyết định công bố",
      postedOn: "Niêm yết ngày",
    },
    none: {
      title: "Chưa đánh dấu thủ tục nào",
      text: "Đánh dấu những thủ tục đang niêm yết ở điểm này rồi in.",
    },
    of: (number: string, day: string): string => [number, day].filter((part) => part !== "").join(", ngày "),
  },
  print: "In",
  scan: {
    title: "Quét mã QR của điểm",
    aim: "Đưa mã QR vào khung",
    distance: "Giữ máy cách tờ mã khoảng một gang tay",
    starting: "Đang mở máy ảnh",
    fromPhoto: "Chọn ảnh tờ mã từ máy",
    refused: "Chưa được dùng máy ảnh",
    refusedText: "Bấm “Cho phép” khi trình duyệt hỏi, hoặc chọn ảnh tờ mã, hoặc mở điểm từ danh sách.",
    noCode: "Chưa thấy mã QR trong ảnh này. Chọn ảnh rõ hơn.",
    foreign: "Mã này không phải mã của điểm niêm yết. Quét mã trên tờ dán tại điểm.",
  },
} as const);
