import type { problemsVi } from "../vi/field-problems.ts";
import type { EnglishOf } from "./english-of.ts";

export const problems = {
  notNumber: "Only digits, no letters.",
  day: "Choose a day in the calendar.",
  time: "Choose hour and minute.",
  long: "Too long. Shorten it and save.",
  other: "Check this field.",
} satisfies EnglishOf<typeof problemsVi>;
