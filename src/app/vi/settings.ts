import { catalogue } from "./catalogue.ts";
import { size } from "./format.ts";

/** Screens j, t: settings and «Thêm». */
export const settingsVi = catalogue("settings", {
  title: "Cài đặt",
  screen: "Màn hình",
  theme: "Kiểu màn hình",
  themes: { auto: "Theo máy", light: "Sáng", dark: "Tối", sun: "Ngoài nắng" },
  storage: "Bộ nhớ",
  free: (bytes: number): string => `Còn trống ${size(bytes)}`,
  used: (bytes: number): string => `Đang dùng ${size(bytes)}`,
  persisted: "Máy sẽ không tự xóa dữ liệu",
  notPersisted: "Trình duyệt có thể xóa dữ liệu khi máy đầy",
  askToPersist: "Xin máy giữ dữ liệu",
  waiting: "Chờ gửi",
  materials: "Tài liệu",
  sending: "Gửi và bảo vệ",
  wifiOnly: "Chỉ gửi ảnh khi có Wi-Fi",
  reduced: "Tiết kiệm dữ liệu",
  reducedHint: "Ảnh của đồng nghiệp chỉ hiện hình nhỏ, chạm mới tải ảnh lớn; ảnh chờ Wi-Fi",
  version: (version: string): string => `Phiên bản ${version}`,
  signOut: "Đăng xuất",
});

/** «Cỡ ảnh»: long side in pixels, for the whole unit. */
export const photoSizeVi = catalogue("photoSize", {
  title: "Cỡ ảnh",
  sizes: { 1280: "Nhỏ 1280", 1600: "Vừa 1600", 2048: "Lớn 2048" },
  hint: "Cạnh dài của ảnh chụp từ nay, tính bằng điểm ảnh, chung cho các máy của đơn vị. Ảnh đã cất giữ nguyên.",
} as const);

export const languageVi = catalogue("language", {
  title: "Ngôn ngữ",
  text: "Đổi chữ trên màn hình. Kế hoạch, bản ghi và bản in giữ nguyên.",
  of: (name: string): string => `Ngôn ngữ: ${name}`,
  offline: "Cần có mạng để tải ngôn ngữ này lần đầu.",
});

export const moreVi = catalogue("more", {
  registers: "Sổ của đơn vị",
  title: "Thêm",
  outbox: "Hộp chờ gửi",
  outboxMeta: (items: number): string => (items === 0 ? "Đã gửi hết" : `${items} mục, đã lưu trên máy`),
  materials: "Tài liệu",
  plan: (year: number): string => `Kế hoạch ${year}`,
  planMeta: "Bản gốc và phụ lục",
  settings: "Cài đặt",
  settingsMeta: "Màn hình, bộ nhớ",
  call: (office: string): string => `Gọi ${office}`,
  callMeta: "Trong giờ hành chính",
});
