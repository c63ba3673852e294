import type { SiteKind } from "../../domain/registers/site.ts";
import { catalogue } from "./catalogue.ts";

/** «Địa điểm của đơn vị»: its villages, stations, loudspeakers, posting points and places for posters. */
export const placesVi = catalogue("places", {
  title: "Địa điểm của đơn vị",
  meta: "Thôn, đài, cụm loa, điểm niêm yết, nơi treo",
  why: "Ghi vị trí mỗi nơi một lần, khi đang đứng ở đó. Khi chụp ảnh, máy đề xuất thôn gần nhất.",
  kinds: {
    village: "Thôn, tổ dân phố",
    station: "Đài truyền thanh",
    cluster: "Cụm loa",
    postingPoint: "Điểm niêm yết",
    hangingPlace: "Nơi treo băng rôn, pa nô",
  } satisfies Readonly<Record<SiteKind, string>>,
  add: {
    village: "Thêm thôn, tổ dân phố",
    station: "Thêm đài truyền thanh",
    cluster: "Thêm cụm loa",
    postingPoint: "Thêm điểm niêm yết",
    hangingPlace: "Thêm nơi treo",
  } satisfies Readonly<Record<SiteKind, string>>,
  measured: (accuracyM: number): string => `Đã ghi vị trí, sai số ${Math.round(accuracyM)} m`,
  notMeasured: "Chưa ghi vị trí",
  closed: "Ngừng dùng",
  edit: (name: string): string => `${name}: sửa`,
  name: "Tên",
  nameHint: "Bản ghi đã có giữ tên cũ.",
  nameMissing: "Ghi tên của nơi này.",
  nameTaken: "Đã có nơi cùng loại mang tên này.",
  village: "Thuộc thôn, tổ dân phố",
  station: "Thuộc đài",
  point: "Vị trí",
  here: "Ghi vị trí tại đây",
  again: "Đo lại vị trí tại đây",
  ask: {
    title: "Ghi vị trí nơi đang đứng?",
    text: "Trình duyệt sẽ hỏi quyền dùng vị trí. Vị trí chỉ được lấy lúc này và ghi vào địa điểm của đơn vị.",
    allow: "Ghi vị trí",
    decline: "Thôi",
  },
  measuring: (accuracyM: number | null): string =>
    accuracyM === null
      ? "Đang đo vị trí. Đứng yên ở chỗ thoáng."
      : `Đang đo vị trí, sai số ${Math.round(accuracyM)} m`,
  noPoint: "Chưa đo được vị trí. Ra chỗ thoáng rồi thử lại; không có vị trí vẫn lưu được.",
  refused: "Máy chưa cho dùng vị trí. Bật quyền vị trí cho ứng dụng rồi thử lại.",
  rough: (accuracyM: number): string =>
    `Sai số ${Math.round(accuracyM)} m, chưa đủ để đề xuất thôn. Nên đo lại ở chỗ thoáng.`,
  forget: "Bỏ vị trí",
  save: "Lưu",
  close: "Ngừng dùng nơi này",
  reopen: "Dùng lại nơi này",
} as const);
