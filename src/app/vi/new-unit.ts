import { catalogue } from "./catalogue.ts";

/** What an officer is told when their unit was merged or split, for the first weeks. */
export const newUnitVi = catalogue("newUnit", {
  title: (unit: string, day: string): string => `Từ ${day}, đơn vị là ${unit}`,
  text: (before: string): string =>
    `Tiếp nhận từ ${before}. Bản ghi cũ, bản nháp và mục chưa gửi còn đủ; máy vẫn gửi như thường, không cần làm lại.`,
});
