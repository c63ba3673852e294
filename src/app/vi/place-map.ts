import { catalogue } from "./catalogue.ts";
import { decimal } from "./format.ts";

/** «Bản đồ»: where the unit was, on a plain grid without any tiles. */
export const placeMapVi = catalogue("placeMap", {
  title: "Bản đồ",
  meta: "Thôn và nơi có hoạt động, xem được khi không có mạng",
  name: (villages: number, places: number): string =>
    `Sơ đồ ô vuông: ${villages} thôn có vị trí, ${places} nơi có hoạt động`,
  lead: "Sơ đồ theo vị trí đo được, hướng bắc ở trên. Chưa có ranh giới nên không cho biết nơi nào thuộc địa bàn.",
  leadWithin: (day: string): string =>
    `Sơ đồ theo vị trí đo được, hướng bắc ở trên. Ranh giới do cấp trên đưa lên ngày ${day}.`,
  beyond: (count: number): string => `${count} nơi nằm ngoài ranh giới.`,
  days: "Trong",
  daysChip: (days: number): string => `${days} ngày`,
  length: (metres: number): string => (metres >= 1000 ? `${decimal(metres / 1000)} km` : `${metres} m`),
  villages: "Thôn, tổ dân phố",
  numbered: (number: number, name: string): string => `${number}. ${name}`,
  count: (count: number): string => `${count} hoạt động`,
  places: (count: number): string => `Chấm tròn: ${count} nơi có hoạt động.`,
  outside: (count: number): string => `${count} nơi nằm ngoài sơ đồ.`,
  unmeasured: (names: string): string => `Chưa đo vị trí: ${names}.`,
  empty: {
    title: "Chưa có vị trí nào",
    text: "Đo vị trí các thôn ở «Địa điểm của đơn vị», hoặc cho phép lấy vị trí khi chụp ảnh.",
    action: "Địa điểm của đơn vị",
  },
});
