import type { ReturnReason } from "../../domain/review.ts";
import { catalogue } from "./catalogue.ts";

/** Why a record was given back, in the ready words. */
export const returnReasons: Readonly<Record<ReturnReason, string>> = catalogue("returnReasons", {
  blurred: "Ảnh mờ",
  incomplete: "Thiếu thông tin",
  wrongContent: "Sai nội dung",
  wrongPlace: "Sai địa điểm",
  other: "Lý do khác",
});
