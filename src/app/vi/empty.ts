import { catalogue } from "./catalogue.ts";
import { upperFirst } from "./format.ts";

/** Titles, texts and actions where there is nothing to show. */
export const emptyVi = catalogue("empty", {
  allDone: {
    title: (month: number): string => `Đủ việc tháng ${month}`,
    text: (items: number): string => `${items}/${items} đầu việc.`,
    action: "Xem báo cáo",
  },
  noPlan: {
    title: "Chưa có kế hoạch",
    text: (above: string, year: number): string =>
      `${upperFirst(above)} chưa giao việc năm ${year}. Vẫn ghi việc được, gắn vào kế hoạch sau.`,
    action: "Ghi việc",
  },
  planComing: { title: "Đang tải kế hoạch", text: "Kế hoạch tự tải về khi có mạng." },
  outbox: {
    title: "Đã gửi hết",
    titleBesideCarried: "Việc của anh/chị đã gửi hết",
    text: (lastSent: string | null, carried: number): string =>
      `${carried === 0 ? "Không còn gì chờ trên máy." : `Còn ${carried} tệp mang hộ trên máy.`}${lastSent === null ? "" : ` Lần gửi gần nhất: ${lastSent}.`}`,
  },
  diary: {
    title: "Tháng này chưa ghi việc nào",
    text: "Chụp một tấm ảnh là ghi được một việc.",
    action: "Ghi việc đầu tiên",
  },
  filter: {
    title: (filter: string): string => `Không có bản ghi “${filter}”`,
    text: (month: number, what: string): string => `Trong tháng ${month} không có bản ghi nào ${what}.`,
    action: "Bỏ lọc",
  },
  search: {
    title: (words: string): string => `Không tìm thấy “${words}”`,
    text: "Thử từ ngắn hơn, hoặc tìm tháng khác.",
  },
  review: {
    title: "Không còn bản ghi chờ",
    text: (last: string | null): string => (last === null ? "" : `Lần duyệt gần nhất: ${last}.`),
  },
  behind: {
    title: "Không đơn vị nào chậm",
    text: (units: number): string => `Cả ${units} đơn vị đúng tiến độ.`,
  },
});
