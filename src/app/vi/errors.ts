import { catalogue } from "./catalogue.ts";
import { decimal } from "./format.ts";
import { savingVi } from "./saving.ts";

const tryNow = "Thử gửi ngay";
const keptHere = "Dữ liệu còn nguyên trên máy.";

/** What went wrong, then where the data is, then what to do. `above` and `office` are words of the unit settings. */
export const errorsVi = catalogue("errors", {
  retry: {
    title: (attempts: number): string => `Gửi chưa được, đã thử ${attempts} lần`,
    text: (time: string): string => `Máy sẽ thử lại lúc ${time}. ${keptHere}`,
    soon: `Máy sẽ tự thử lại. ${keptHere}`,
    action: tryNow,
    export: savingVi.signOut.export,
  },
  signedOut: {
    title: "Cần đăng nhập lại để gửi",
    text: (items: number): string => `${items} mục vẫn nằm trên máy và vẫn ghi thêm được.`,
    later: "Để sau",
    action: "Nhập mã",
  },
  revoked: {
    title: { device: "Máy này đã bị khóa", user: "Tài khoản này đã ngừng" },
    text: "Mục chưa gửi vẫn được giữ.",
    action: "Xem",
  },
  lost: {
    title: "Dữ liệu trên máy này đã bị xóa",
    text: (unsent: number, since: string | null): string =>
      unsent === 0
        ? "Những gì đã gửi vẫn còn và đang tải lại về máy."
        : `Những gì đã gửi vẫn còn. ${unsent} mục chưa gửi${since === null ? "" : `, cũ nhất từ ${since},`} không còn trên máy: ghi lại giúp, ảnh có thể còn trong thư viện của máy.`,
    action: "Đã rõ",
  },
  taskGone: {
    title: "Việc này không còn trong kế hoạch",
    text: "Chọn việc khác để ghi.",
    action: "Chọn việc",
  },
  storageFull: {
    title: "Máy hết chỗ, ảnh chưa lưu được",
    text: "Dọn ảnh cũ rồi bấm Chụp lại. Phần chữ đã lưu.",
    settings: "Mở cài đặt máy",
  },
  /** Where no form of its own says it. */
  storage: {
    noSpace: {
      title: "Máy hết chỗ, chưa lưu được",
      text: "Xóa bớt ảnh, phim hoặc ứng dụng khác trong máy rồi làm lại. Những gì đã lưu trước vẫn còn.",
    },
    storageLost: {
      title: "Chưa lưu được trên máy",
      text: "Những gì đã lưu trước vẫn còn. Làm lại lần nữa; nếu vẫn chưa được, tắt ứng dụng rồi mở lại.",
    },
    blocked: {
      title: "Ứng dụng đang mở ở cửa sổ khác",
      text: "Đóng các cửa sổ khác của ứng dụng này, máy sẽ tự mở tiếp.",
    },
    outdated: {
      title: "Ứng dụng đã cập nhật ở cửa sổ khác",
      text: "Chữ đang ghi vẫn được lưu. Bấm Tải lại để dùng bản mới.",
    },
    reload: "Tải lại",
    retry: "Thử lại",
  },
  storageLost: {
    title: "Chưa lưu được trên máy",
    text: "Những gì đã lưu trước vẫn còn. Tắt ứng dụng rồi mở lại, sau đó lưu lần nữa.",
  },
  code: {
    unknown: "Mã này không phải phiếu cấp tài khoản. Quét mã có khung “Phiếu cấp tài khoản”.",
    mistyped: "Mã chưa đúng. Xem lại 8 ký tự trên phiếu.",
    expired: (office: string, day?: string | undefined): string =>
      `Phiếu đã hết hạn${day ? ` ngày ${day}` : ""}. Gọi ${office} để cấp mã mới.`,
    used: (office: string, device?: string | undefined): string =>
      `Phiếu đã dùng cho ${device ? `máy ${device}` : "một máy khác"}. Gọi ${office} nếu đó không phải máy của anh/chị.`,
    again: "Quét lại",
  },
  plan: {
    title: "Chưa đọc được bảng trong tệp này",
    text: "Kiểm tra tệp có bảng phụ lục với cột Nhiệm vụ và Thời gian thực hiện.",
  },
  page: {
    title: "Trang này chưa có trên máy",
    text: "Mở lại khi có mạng. Việc đã ghi không bị ảnh hưởng.",
    action: "Về Việc",
  },
  field: {
    tooLarge: (from: number, to: number): string =>
      `Số quá lớn. Nhập từ ${decimal(from)} đến ${decimal(to)}.`,
    tooSmall: (from: number, to: number): string =>
      `Số quá nhỏ. Nhập từ ${decimal(from)} đến ${decimal(to)}.`,
    evidence: "Thêm ít nhất 1 ảnh hoặc liên kết.",
    link: "Liên kết bắt đầu bằng http:// hoặc https://.",
  },
  /** For what needs the network: the last that was seen stays on screen. */
  offline: { title: "Không có mạng", text: "Đang xem số liệu đã tải lần trước.", action: "Thử lại" },
  recordGone: { title: "Không thấy bản ghi này", text: "Bản ghi đã xóa hoặc chưa tải về máy." },
});
