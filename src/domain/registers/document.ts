import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/**
 * plan: kế hoạch · officialLetter: công văn · decision: quyết định · report: báo cáo · notice: thông báo ·
 * minutes: biên bản · other: khác. Names as in Nghị định 30/2020/NĐ-CP.
 */
export const DocumentKind = z.enum([
  "plan",
  "officialLetter",
  "decision",
  "report",
  "notice",
  "minutes",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** incoming: văn bản đến · outgoing: văn bản đi. */
export const DocumentDirection = z.enum(["incoming", "outgoing"]);
export type DocumentDirection = z.infer<typeof DocumentDirection>;

/** A paper on which a file of the unit rests (văn bản). Its photos and files are evidence that belongs to it. */
export const documentRegister = defineRegister(
  {
    kind: DocumentKind,
    direction: DocumentDirection,
    /** The day that the paper bears. */
    on: Day,
    /** Số, ký hiệu: `05/KH-UBND`; empty while it has none. */
    number: text(60),
    /** Cơ quan ban hành. */
    issuer: text(200),
    signer: text(120),
    /** Trích yếu. */
    subject: requiredText(500),
    tasks: z.readonly(z.array(TaskRef).check(z.maxLength(20))),
    /** Entries of the register `taskProduct` that it is. */
    products: z.readonly(z.array(z.custom<RecordId>(isProductId)).check(z.maxLength(20))),
    /** Where it can be read (address of a page), besides its files. */
    link: text(500),
    note: text(1000),
    deleted: z.boolean(),
  },
  { required: ["kind", "direction", "on", "subject"] },
);

function isProductId(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("product:") && value.length <= 120;
}
