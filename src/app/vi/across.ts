import type { SiteKind } from "../../domain/registers/site.ts";
import { catalogue } from "./catalogue.ts";
import { decimal, lowerFirst } from "./format.ts";

/** What an office sees across its units: one task, themes and forms, villages, the map, who is silent. */
export const acrossVi = catalogue("across", {
  more: "Xem theo cách khác",
  tasks: {
    title: "Theo nhiệm vụ",
    meta: "Một việc ở mọi đơn vị, từng tháng",
    under: (span: string): string => `số đã làm trên số phải làm, ${lowerFirst(span)}`,
    open: (task: string): string => `${task}: xem ở mọi đơn vị`,
    behind: (units: number): string => (units === 0 ? "không đơn vị nào chậm" : `${units} đơn vị chậm`),
  },
  task: {
    under: (year: number, units: number, time: string): string =>
      `Năm ${year} · ${units} đơn vị · cập nhật ${time}`,
    table: (task: string, year: number): string => `${task}, các tháng năm ${year}`,
    monthOf: (month: number): string => `tháng ${month}`,
    whole: "Năm",
    inMonth: (month: number): string => `Trong tháng ${month}`,
    inYear: (year: number): string => `Trong năm ${year}`,
    due: "Phải làm",
    done: "Đã làm",
    accepted: "Đã duyệt",
    waiting: "Chờ duyệt",
    returned: "Trả lại",
    missing: "Còn thiếu",
    lastDay: "Hạn cuối",
    unsent: "Đã làm, chưa gửi",
    unsentNote: "Theo lần kết nối gần nhất của các máy, tính chung mọi việc.",
    noNumber: "không giao số",
    file: (task: string, year: number): string => `nhiem-vu-${task.toLowerCase()}-${year}.xlsx`,
  },
  themes: {
    title: "Nội dung và hình thức",
    meta: "Nội dung nào của kế hoạch chưa được tuyên truyền",
    under: (span: string): string => `số hoạt động, ${lowerFirst(span)}`,
    unit: "Đơn vị",
    every: "Mọi đơn vị",
    theme: "Nội dung",
    total: "Cộng",
    each: "Mỗi hoạt động một lần",
    none: "Không ghi nội dung",
    gap: "chưa có hoạt động nào",
    gaps: (count: number): string =>
      count === 0
        ? "Nội dung nào của kế hoạch cũng có hoạt động."
        : `${count} nội dung chưa có hoạt động nào.`,
    forms: (names: string): string => `Hình thức chưa có hoạt động nào: ${names}.`,
    byUnit: "Từng đơn vị",
    unitMeta: (done: number, themes: number, all: number): string =>
      `${decimal(done, 0)} hoạt động, ${themes}/${all} nội dung`,
    cell: (theme: string, form: string, count: number): string =>
      `${theme}, ${lowerFirst(form)}: ${count === 0 ? "chưa có hoạt động nào" : `${count} hoạt động`}`,
    records: "Bản ghi của đơn vị",
    chooseUnit: "Chọn một đơn vị để mở bản ghi.",
    sheet: "Nội dung và hình thức",
    file: (span: string): string => `noi-dung-hinh-thuc-${span.toLowerCase()}.xlsx`,
  },
  villages: {
    title: "Độ phủ thôn",
    meta: "Thôn nào của đơn vị nào lâu chưa có hoạt động",
    under: (uncovered: number, all: number): string => `${uncovered} trên ${all} thôn lâu chưa có hoạt động`,
    unit: "Đơn vị",
    days: "Sau số ngày",
    all: "Số thôn",
    uncovered: "Chưa có",
    which: "Thôn nào",
    last: (village: string, day: string | null): string =>
      day === null ? `${village} (chưa thấy trong 12 tháng)` : `${village} (${day})`,
    more: (count: number): string => `và ${count} thôn khác`,
    noList: "chưa có danh sách thôn",
    unlisted: (count: number): string => `${count} thôn được ghi mà chưa có trong danh sách`,
    fine: "Thôn nào cũng có hoạt động",
    file: "do-phu-thon.xlsx",
  },
  contacts: {
    title: "Đơn vị im lặng",
    meta: "Máy lâu chưa kết nối, việc đã làm mà chưa gửi, số điện thoại",
    under: (silent: number, all: number): string =>
      `${silent} trên ${all} đơn vị có máy chưa kết nối từ 3 ngày`,
    unit: "Đơn vị",
    silent: "Chưa kết nối",
    days: (days: number): string => (days === 0 ? "kết nối hôm nay" : `${days} ngày`),
    never: "chưa lần nào",
    activity: "Hoạt động gần nhất",
    unsent: "Chưa gửi",
    people: "Liên hệ",
    noPhone: "chưa có số điện thoại",
    urge: "Đôn đốc",
    urgeUnit: (unit: string): string => `Đôn đốc ${unit}`,
    late: "Đơn vị chậm",
  },
  map: {
    title: "Bản đồ",
    meta: "Nơi có hoạt động của các đơn vị, gộp theo ô",
    under: (activities: number, span: string): string =>
      `${decimal(activities, 0)} hoạt động có vị trí, ${lowerFirst(span)}`,
    name: (cells: number): string => `Sơ đồ ô vuông có ${cells} cụm, hướng bắc ở trên`,
    lead: "Sơ đồ theo vị trí đo được. Chưa có ranh giới nào nên không cho biết nơi nào thuộc địa bàn.",
    leadWithin: (units: number): string =>
      `Sơ đồ theo vị trí đo được, với ranh giới đã đưa lên của ${units} đơn vị.`,
    unmeasured: (count: number): string => `${decimal(count, 0)} hoạt động không có vị trí.`,
    closer: "Phóng to",
    wider: "Thu nhỏ",
    whole: "Xem tất cả",
    move: { north: "Lên phía bắc", south: "Xuống phía nam", west: "Sang phía tây", east: "Sang phía đông" },
    kind: "Hình thức",
    everyKind: "Mọi hình thức",
    task: "Nhiệm vụ",
    everyTask: "Mọi nhiệm vụ",
    list: "Các cụm đang hiện",
    place: (number: number, units: string): string => `${number}. ${units}`,
    others: (names: string, more: number): string => `${names} và ${more} đơn vị khác`,
    counts: (activities: number, sites: number): string =>
      [
        ...(activities > 0 ? [`${decimal(activities, 0)} hoạt động`] : []),
        ...(sites > 0 ? [`${decimal(sites, 0)} địa điểm`] : []),
      ].join(", "),
    zoomTo: (name: string): string => `Phóng to ${name}`,
    legend: "Ô tròn có số: cụm hoạt động. Ô vuông: chỉ có địa điểm của đơn vị.",
    empty: {
      title: "Chưa có vị trí nào",
      text: "Vị trí đến từ ảnh và địa điểm mà các đơn vị đã đo.",
    },
    nothingHere: "Ở đây không có hoạt động nào.",
    siteKinds: {
      village: "thôn",
      station: "đài",
      cluster: "cụm loa",
      postingPoint: "điểm niêm yết",
      hangingPlace: "nơi treo",
    } satisfies Record<SiteKind, string>,
  },
});
