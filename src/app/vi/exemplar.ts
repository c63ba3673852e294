import type { ExemplarKind } from "../../domain/registers/exemplar.ts";
import { catalogue } from "./catalogue.ts";

/** Good examples and criticism: within the unit until its leader lets them out. */
export const exemplarVi = catalogue("exemplar", {
  title: "Gương tốt, phê bình",
  meta: "Trong đơn vị, lãnh đạo duyệt mới gửi lên trên",
  add: "Ghi gương tốt",
  addCriticism: "Ghi phê bình",
  privacy: "Chỉ trong đơn vị đọc được. Lãnh đạo đơn vị duyệt rồi mới gửi lên cấp trên.",
  kinds: { exemplar: "Gương tốt", criticism: "Phê bình" } satisfies Readonly<Record<ExemplarKind, string>>,
  headings: {
    waiting: "Chờ lãnh đạo duyệt",
    changesAsked: "Lãnh đạo yêu cầu sửa",
    approved: "Đã duyệt, đã gửi lên trên",
    declined: "Giữ trong đơn vị",
  },
  on: "Ngày",
  what: "Việc gì",
  whatMissing: "Ghi ngắn gọn việc gì.",
  who: "Ai, tập thể nào",
  village: "Thôn, tổ dân phố",
  story: "Kể rõ thêm",
  save: "Lưu",
  approve: "Duyệt, gửi lên trên",
  decline: "Giữ trong đơn vị",
  asked: (note: string): string => `Lãnh đạo yêu cầu sửa: ${note}`,
  disputed: "Có hai ý kiến khác nhau. Chờ lãnh đạo quyết định lại.",
  changedSince: "Đã sửa sau khi duyệt; cấp trên vẫn thấy bản đã duyệt.",
  storageFull: "Máy hết chỗ, chưa lưu được. Dọn bớt bộ nhớ rồi lưu lại.",
  gone: { title: "Không có mục này", text: "Có thể đã được xóa ở máy khác." },
  empty: {
    title: "Chưa ghi gương nào",
    text: "Ghi người tốt, việc tốt, cách làm hay để nêu gương và đưa vào báo cáo sau khi lãnh đạo duyệt.",
  },
} as const);
