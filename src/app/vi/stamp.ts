import { catalogue } from "./catalogue.ts";
/** The stamp of a photo (dấu ảnh), on screen, under a shared photo and in documents alike. */
export const stampVi = catalogue("stamp", {
  noPlace: "Chưa có vị trí",
  /** «18,43118° B 105,26973° Đ (±8 m)» */
  coordinates: (latitude: string, isNorth: boolean, longitude: string, isEast: boolean, accuracyM: number) =>
    `${latitude}° ${isNorth ? "B" : "N"} ${longitude}° ${isEast ? "Đ" : "T"} (±${Math.round(accuracyM)} m)`,
  source: { camera: "", gallery: "Ảnh có sẵn trong máy", received: "Nhận từ ứng dụng khác" },
  /** Both with the day where the two clocks show different days. */
  clocks: (device: string, server: string) => `Giờ máy ${device}, giờ nơi nhận ${server}`,
  villages: (count: number) => `${count} thôn, tổ dân phố`,
  isShown: "Dấu ảnh",
} as const);
