import * as z from "zod/mini";
import { text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** The four subjects of HT2.4: simplifying procedures, openness, one-stop service, information technology. */
export const SurveySubject = z.enum(["procedures", "transparency", "oneStop", "technology"]);
export type SurveySubject = z.infer<typeof SurveySubject>;

/** How many answered on each of five levels, from very satisfied to very dissatisfied. Counts only, never people. */
export const LevelCounts = z.object({
  verySatisfied: Count,
  satisfied: Count,
  neutral: Count,
  dissatisfied: Count,
  veryDissatisfied: Count,
});
export type LevelCounts = z.infer<typeof LevelCounts>;

/** A satisfaction survey (lấy ý kiến mức độ hài lòng), HT2.4. */
export const surveyFields = {
  channel: z.nullable(z.enum(["paper", "qr", "zalo", "phone", "counter"])),
  formsOut: z.nullable(Count),
  formsBack: z.nullable(Count),
  counts: z.partialRecord(SurveySubject, LevelCounts),
  remarks: text(2000),
} as const;

/** Share of satisfied and very satisfied answers, 0–100, or null when nobody answered. */
export const satisfiedPercent = (counts: LevelCounts): number | null => {
  const answers =
    counts.verySatisfied + counts.satisfied + counts.neutral + counts.dissatisfied + counts.veryDissatisfied;
  return answers === 0 ? null : ((counts.verySatisfied + counts.satisfied) / answers) * 100;
};
