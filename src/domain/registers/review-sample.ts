import type { RecordId } from "../change.ts";
import { SamplePercent } from "../review/queue-order.ts";
import { defineRegister } from "./definition.ts";

/** One for each unit. */
export const REVIEW_SAMPLE_ID = "review-sample" as RecordId;

/** How many of a unit's unsuspicious records are looked at (tỷ lệ lấy mẫu duyệt); those above say it, the unit may read it. */
export const reviewSampleRegister = defineRegister(
  { percent: SamplePercent },
  { required: ["percent"], hasDerivedId: (_unit, id) => id === REVIEW_SAMPLE_ID },
);
