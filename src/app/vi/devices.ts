import { catalogue } from "./catalogue.ts";
/** «Máy của đơn vị»: what each device of a unit last said of itself. */
export const devicesVi = catalogue("devices", {
  title: "Máy của đơn vị",
  none: "Chưa có máy nào đăng ký.",
  of: (device: string, person: string): string => (device === "" ? person : `${device} · ${person}`),
  unsent: (items: number, since: string | null): string =>
    `đã làm, chưa gửi ${items}${since === null ? "" : `, cũ nhất từ ${since}`}`,
  unsentFiles: (files: number): string => `chưa gửi ${files} ảnh`,
  allSent: "đã gửi hết",
  lost: (day: string, items: number, since: string | null): string =>
    items === 0
      ? `mất dữ liệu, phát hiện ${day}; lần cuối máy báo đã gửi hết`
      : `mất dữ liệu, phát hiện ${day}; lần cuối máy báo còn ${items} mục chưa gửi${since === null ? "" : `, cũ nhất từ ${since}`}`,
  lastSeen: (when: string): string => `Kết nối gần nhất: ${when}`,
  version: (version: string): string => `Bản ${version}`,
  free: (room: string): string => `còn trống ${room}`,
  /** Positive: the server's clock is ahead. */
  clock: (minutes: number): string => `giờ máy ${minutes > 0 ? "chậm" : "nhanh"} ${Math.abs(minutes)} phút`,
});
