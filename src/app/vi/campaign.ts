import type { HangingState } from "../../domain/campaign/hanging.ts";
import type { Condition } from "../../domain/registers/campaign.ts";
import { catalogue } from "./catalogue.ts";

export const hangingStates: Readonly<Record<HangingState, string>> = catalogue("hangingStates", {
  planned: "Chưa treo",
  hung: "Đã treo",
  checked: "Đã kiểm tra",
  removed: "Đã gỡ",
});

export const conditionNames: Readonly<Record<Condition, string>> = catalogue("conditionNames", {
  good: "Còn tốt",
  dirty: "Bẩn, mờ",
  torn: "Rách",
  fallen: "Rơi, đổ",
  gone: "Mất",
});

/** `/dot-treo` and one campaign. */
export const campaignVi = catalogue("campaign", {
  title: "Đợt treo pa-nô, băng rôn",
  meta: "Từng nơi treo, kiểm tra, ngày phải gỡ",
  add: "Đợt treo mới",
  open: "Đang theo dõi",
  closed: "Đã xong",
  tally: (places: number, hanging: number, removed: number): string =>
    places === 0 ? "Chưa chọn nơi treo" : `${places} nơi · đang treo ${hanging} · đã gỡ ${removed}`,
  reminders: "Phải gỡ",
  remind: (by: string, daysLeft: number): string => {
    if (daysLeft < 0) return `Phải gỡ trước ngày ${by}, quá ${-daysLeft} ngày`;
    return daysLeft === 0 ? "Phải gỡ hôm nay" : `Phải gỡ trước ngày ${by}, còn ${daysLeft} ngày`;
  },
  until: (by: string): string => `treo đến ${by}`,
  empty: {
    title: "Chưa có đợt treo nào",
    text: "Lập một đợt, chọn các nơi treo, đến nơi nào đánh dấu nơi đó.",
  },
  gone: { heading: "Đợt treo", title: "Không có đợt treo này", text: "Đợt treo đã xóa hoặc chưa về máy." },
  form: {
    title: "Đợt treo mới",
    name: "Tên đợt",
    kind: "Hình thức",
    slogan: "Nội dung chữ",
    from: "Treo từ ngày",
    hangDays: "Treo không quá mấy ngày",
    hangDaysHint: "Băng rôn: 15 ngày theo Luật Quảng cáo 2012, Điều 27. Để trống là không giới hạn.",
    save: "Lập đợt treo",
    needName: "Ghi tên đợt.",
    needDay: "Chọn ngày.",
    badDays: "Nhập từ 1 đến 3650.",
  },
  facts: (kind: string, from: string, days: number | null): string =>
    [kind, `từ ${from}`, days === null ? "không giới hạn ngày" : `mỗi nơi không quá ${days} ngày`].join(
      " · ",
    ),
  places: "Các nơi treo",
  addPlaces: "Thêm nơi treo",
  places2: {
    title: "Thêm nơi treo",
    known: "Nơi của đơn vị",
    none: "Đơn vị chưa có nơi treo nào. Ghi tên nơi mới ở dưới.",
    fresh: "Nơi mới",
    freshHint: "Nơi mới được thêm vào Địa điểm của đơn vị.",
    save: "Thêm vào đợt",
    nothing: "Chọn ít nhất một nơi, hoặc ghi tên nơi mới.",
  },
  close: "Kết thúc đợt",
  reopen: "Mở lại đợt",
  since: (day: string): string => `từ ${day}`,
  checkedOn: (day: string): string => `kiểm tra ${day}`,
  removedOn: (day: string): string => `gỡ ${day}`,
  quantity: (count: number): string => `${count} cái`,
  step: {
    hang: "Đã treo",
    check: "Kiểm tra",
    remove: "Đã gỡ",
    label: "Ghi việc gì ở nơi này",
    on: "Ngày",
    quantity: "Số lượng",
    condition: "Tình trạng",
    note: "Ghi rõ",
    save: "Lưu",
    saveWithPhoto: "Lưu và chụp ảnh",
    needDay: "Chọn ngày.",
    takeOut: "Bỏ nơi này khỏi đợt",
    records: "Bản ghi ở nơi này",
    record: (day: string, photos: number): string => `${day} · ${photos} ảnh`,
  },
  recordTitle: { hang: "Treo", check: "Kiểm tra", remove: "Gỡ" },
  at: (doing: string, kind: string, place: string): string =>
    `${doing} ${kind.toLocaleLowerCase("vi")}: ${place}`,
  notKept: "Chưa lưu được vào máy. Thử lại.",
} as const);
