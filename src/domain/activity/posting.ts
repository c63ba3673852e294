import * as z from "zod/mini";
import { Day } from "../day.ts";
import { text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** The nine checks of a posting point (dossier §4.1), in the order in which they are walked through. */
export const PostingCheck = z.enum([
  "allProceduresPosted",
  "versionInForce",
  "contentComplete",
  "workProcessPosted",
  "feedbackAddressPosted",
  "readableAndUnobstructed",
  "qrCodeWorks",
  "alternativeForNoPhone",
  "wideAndClosePhotos",
]);
export type PostingCheck = z.infer<typeof PostingCheck>;

export const postingChecks: readonly PostingCheck[] = PostingCheck.options;

/** yes: đạt · no: chưa đạt · notApplicable: không áp dụng; a check that is absent was not looked at. */
export const CheckResult = z.enum(["yes", "no", "notApplicable"]);
export type CheckResult = z.infer<typeof CheckResult>;

export const PostingPointType = z.enum(["oneStopDesk", "villageHouse", "postOffice", "office", "other"]);
export type PostingPointType = z.infer<typeof PostingPointType>;

/** A check of one posting point (kiểm tra điểm niêm yết), NV7.2 and HT2.6. */
export const postingFields = {
  /** The point, as the unit names it: «Bộ phận một cửa», «Nhà văn hóa thôn …». */
  point: text(200),
  pointType: z.nullable(PostingPointType),
  /** Group of procedures (lĩnh vực) that was checked; empty means all. */
  procedureField: text(120),
  requiredCount: z.nullable(Count),
  postedCount: z.nullable(Count),
  decisionNumber: text(60),
  decisionOn: z.nullable(Day),
  checks: z.partialRecord(PostingCheck, CheckResult),
  defect: text(1000),
  fixedOn: z.nullable(Day),
} as const;
