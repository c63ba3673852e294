import * as z from "zod/mini";
import { Day } from "../day.ts";
import { text } from "../text.ts";

/** A document that a task must produce (văn bản chỉ đạo, kế hoạch, báo cáo), products of PL1 and PL3–PL8. */
export const documentFields = {
  documentType: z.nullable(z.enum(["plan", "directive", "report", "notice", "minutes", "decision", "other"])),
  documentNumber: text(60),
  documentOn: z.nullable(Day),
  issuer: text(200),
  abstract: text(500),
  signer: text(120),
} as const;
