import type { PostingPointType } from "../../domain/activity/posting.ts";
import type { SheetState } from "../../domain/posting/sheet.ts";
import { catalogue } from "./catalogue.ts";
import { percent } from "./format.ts";

const ratio = (posted: number, required: number): string => `${posted}/${required}`;

/** «Niêm yết thủ tục»: posting points, what hangs there, what has to be posted again. */
export const postingVi = catalogue("posting", {
  title: "Niêm yết thủ tục",
  meta: "Điểm niêm yết, danh mục thủ tục, mã QR",
  points: "Điểm niêm yết",
  pointMeta: (posted: number, required: number): string =>
    required === 0
      ? "Chưa có thủ tục phải niêm yết"
      : `Đang niêm yết ${ratio(posted, required)} thủ tục (${percent(posted / required)})`,
  repostBadge: (count: number): string => `${count} phải niêm yết lại`,
  defectBadge: (count: number): string => `${count} lỗi chưa khắc phục`,
  procedures: "Danh mục thủ tục",
  proceduresMeta: (count: number): string =>
    count === 0 ? "Chưa có thủ tục nào" : `${count} thủ tục còn hiệu lực`,
  scan: "Quét mã QR của điểm",
  scanMeta: "Mở phiếu kiểm tra của điểm đó",
  addPoint: "Thêm điểm niêm yết",
  noPoints: {
    title: "Chưa có điểm niêm yết nào",
    text: "Thêm Bộ phận Một cửa, nhà văn hóa thôn và những nơi khác có bảng niêm yết.",
  },
  noSuchPoint: {
    title: "Không thấy điểm niêm yết này",
    text: "Mã này của đơn vị khác, hoặc điểm chưa tải về máy.",
  },
  toPoints: "Về danh sách điểm",
  check: "Kiểm tra điểm này",
  opening: "Đang mở phiếu kiểm tra",
  summary: (posted: number, required: number): string => `Đang niêm yết ${ratio(posted, required)} thủ tục`,
  ratio,
  repost: {
    title: "Phải niêm yết lại",
    renew: (decision: string): string =>
      decision === "" ? "Niêm yết bản mới" : `Niêm yết bản mới theo ${decision}`,
    takeDown: (decision: string): string =>
      decision === "" ? "Gỡ, đã bãi bỏ" : `Gỡ, đã bãi bỏ theo ${decision}`,
    replace: (by: string): string => `Gỡ, niêm yết ${by} thay`,
    due: (day: string): string => `Hạn ${day}`,
    late: (days: number): string => `Quá hạn ${days} ngày`,
    done: { renew: "Đã niêm yết bản mới", takeDown: "Đã gỡ", replace: "Đã gỡ và niêm yết bản thay" },
    doneOf: (done: string, name: string): string => `${done}: ${name}`,
    all: (count: number): string => `Đã làm xong cả ${count} mục`,
  },
  field: {
    title: "Theo lĩnh vực",
    unknown: "Chưa rõ lĩnh vực",
    markAll: "Đánh dấu đã niêm yết hết lĩnh vực này",
    required: "Phải niêm yết ở điểm này",
    exempt: "Không phải niêm yết ở đây",
    name: (field: string, posted: number, count: number): string =>
      `${field}: đang niêm yết ${posted} trên ${count} thủ tục`,
  },
  marked: (count: number): string => `Đã ghi ${count} thủ tục`,
  states: {
    posted: "Đang niêm yết",
    outdated: "Bản cũ",
    missing: "Chưa niêm yết",
    ended: "Đã bãi bỏ, chưa gỡ",
    upcoming: "Chưa đến ngày hiệu lực",
    exempt: "Không bắt buộc ở đây",
  } satisfies Readonly<Record<SheetState, string>>,
  defects: {
    title: "Lỗi chưa khắc phục",
    found: (day: string): string => `Phát hiện ${day}`,
    fix: "Ghi đã khắc phục",
    fixOf: (defect: string): string => `Ghi đã khắc phục: ${defect}`,
    unnamed: "Có mục chưa đạt",
  },
  checks: {
    title: "Các lần kiểm tra",
    none: "Chưa kiểm tra lần nào",
    row: (day: string): string => `Kiểm tra ${day}`,
    passed: (yes: number, seen: number): string => `${yes} đạt trên ${seen} mục đã xem`,
  },
  sheet: {
    qr: "In tờ mã QR",
    list: "In danh mục đang niêm yết",
    group: "In để dán tại điểm",
  },
  settings: {
    title: "Cài đặt điểm",
    name: "Tên điểm",
    nameHint: "Như Bộ phận Một cửa, Nhà văn hóa thôn 3",
    nameMissing: "Nhập tên điểm.",
    type: "Loại điểm",
    days: "Số ngày để niêm yết lại",
    daysHint: "Tính từ ngày quyết định có hiệu lực. Theo Thông tư 02/2017/TT-VPCP là ngay trong ngày: 0.",
    daysWrong: "Nhập số ngày từ 0 đến 90.",
    save: "Lưu trên máy",
  },
  types: {
    oneStopDesk: "Bộ phận Một cửa",
    villageHouse: "Nhà văn hóa thôn",
    postOffice: "Bưu điện",
    office: "Trụ sở",
    other: "Nơi khác",
  } satisfies Readonly<Record<PostingPointType, string>>,
} as const);
