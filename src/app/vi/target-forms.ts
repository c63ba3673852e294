import type { Month } from "../../domain/day.ts";
import type { DossierPart } from "../../domain/registers/dossier-month.ts";
import { catalogue } from "./catalogue.ts";
import { decimal, monthNumber, monthOfYear, monthTitle } from "./format.ts";

/** Forms behind the targets: pages, dossiers month by month, sections of stations. */
export const targetFormsVi = catalogue("targetForms", {
  save: "Lưu trên máy",
  badAddress: "Địa chỉ phải có dạng https://ten-mien/…, không có dấu cách.",
  futureDay: "Ngày này chưa đến.",
  hasSection: "Chuyên mục Cải cách hành chính",
  yes: "Đã có",
  no: "Chưa có",
  proof: "Liên kết minh chứng",
  proofHint: "Ảnh chụp màn hình, văn bản hoặc trang có số liệu này",
  note: "Ghi chú",
  page: {
    add: "Thêm Cổng, Trang",
    name: "Tên Cổng, Trang",
    nameMissing: "Ghi tên của Cổng, Trang.",
    nameTaken: "Đã có Cổng, Trang mang tên này.",
    url: "Địa chỉ trang",
    sectionUrl: "Địa chỉ chuyên mục",
    updatedOn: "Ngày có tin, bài mới nhất",
    updatedHint: "Tin, bài đã ghi trong Nhật ký tự được tính.",
    remove: "Bỏ trang này",
  },
  section: {
    why: "Tên, vị trí và khung giờ của đài ở Địa điểm của đơn vị.",
    name: "Tên chuyên mục",
    perMonth: "Số phát mỗi tháng",
    perMonthWrong: "Nhập số từ 1 đến 31.",
    since: "Có từ ngày",
    logbook: "Mở sổ phát thanh",
  },
  dossiers: {
    title: "Hồ sơ theo tháng",
    meta: "Đã tiếp nhận, công khai, đúng hạn, trực tuyến, bưu chính",
    year: (year: number): string => `Năm ${year}`,
    yearLabel: "Năm",
    why: "Lấy số từ hệ thống giải quyết thủ tục hành chính hoặc báo cáo đã in. Chưa có số thì để trống.",
    monthTitle: (month: Month): string => `Hồ sơ ${monthTitle(month).toLocaleLowerCase("vi")}`,
    notYet: "Chưa đến tháng này",
    empty: "Chưa ghi",
    received: "Đã tiếp nhận",
    parts: {
      published: "Đã công khai tình trạng giải quyết",
      onTime: "Giải quyết đúng hạn",
      onlineFull: "Nộp trực tuyến toàn trình",
      onlinePartial: "Nộp trực tuyến một phần",
      byPost: "Qua bưu chính công ích",
    } satisfies Readonly<Record<DossierPart, string>>,
    row: (received: number, published: number | null): string =>
      published === null
        ? `Tiếp nhận ${decimal(received, 0)}, chưa ghi số công khai`
        : `Tiếp nhận ${decimal(received, 0)}, công khai ${decimal(published, 0)}`,
    noProof: "chưa có minh chứng",
    receivedMissing: "Nhập số hồ sơ đã tiếp nhận. Không có hồ sơ nào thì nhập 0.",
    tooMany: (received: number): string => `Nhiều hơn số đã tiếp nhận (${decimal(received, 0)}).`,
    onlineTooMany: (received: number): string =>
      `Hai số nộp trực tuyến cộng lại nhiều hơn số đã tiếp nhận (${decimal(received, 0)}).`,
    tooLarge: "Số quá lớn. Kiểm tra lại.",
    source: "Nguồn số liệu",
    sourceHint: "Như hệ thống một cửa của tỉnh, báo cáo tháng",
    asOf: "Số liệu tính đến ngày",
    beforeMonth: (month: Month): string => `Ngày này trước tháng ${monthOfYear(month)}.`,
    proofNote: "Tệp, giấy minh chứng để ở đâu",
    copy: (month: Month): string => `Chép nguồn và liên kết của tháng ${monthNumber(month)}`,
    saveNext: (month: Month): string => `Lưu, sang tháng ${monthNumber(month)}`,
    remove: "Bỏ số liệu tháng này",
  },
});
