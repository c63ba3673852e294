import type { ExemplarKind } from "../../domain/registers/exemplar.ts";
import { catalogue } from "./catalogue.ts";

/** «Gương điển hình» of all units, at a desk. */
export const officeGalleryVi = catalogue("officeGallery", {
  title: "Gương điển hình",
  meta: "Gương tốt, mô hình hay các đơn vị đã gửi lên",
  count: (shown: number, all: number): string => (shown === all ? `${all} mục` : `${shown} trong ${all} mục`),
  kinds: { exemplar: "Gương tốt", criticism: "Phê bình" } satisfies Readonly<Record<ExemplarKind, string>>,
  criticismNote: "Chỉ để theo dõi, không đưa vào tệp xuất.",
  allKinds: "Tất cả",
  kind: "Loại",
  unit: "Đơn vị",
  allUnits: "Mọi đơn vị",
  theme: "Nội dung",
  allThemes: "Mọi nội dung",
  period: "Kỳ",
  allPeriods: "Mọi thời gian",
  year: (year: string): string => `Năm ${year}`,
  quarter: (quarter: number, year: string): string => `Quý ${quarter}/${year}`,
  record: "Mở bản ghi",
  noPhoto: "Không kèm ảnh",
  let: (day: string): string => `Lãnh đạo đơn vị duyệt ${day}`,
  none: {
    title: "Chưa có gương nào",
    text: "Gương tốt lãnh đạo đơn vị đã duyệt gửi lên sẽ nằm ở đây.",
  },
  noneShown: "Không có mục nào như đã lọc.",
  cut: "Chỉ hiện những mục mới nhất.",
  stale: (when: string): string => `Không có mạng, danh sách lúc ${when}.`,
  export: "Xuất Excel",
  exported: "Đã có tệp Excel",
  fileName: "guong-dien-hinh.xlsx",
  sheet: {
    order: "STT",
    on: "Ngày",
    what: "Việc gì",
    who: "Ai, tập thể nào",
    village: "Thôn",
    story: "Kể rõ",
  },
});
