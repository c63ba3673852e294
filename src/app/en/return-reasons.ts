import type { returnReasons as returnReasonsVi } from "../vi/return-reasons.ts";
import type { EnglishOf } from "./english-of.ts";

export const returnReasons = {
  blurred: "Photo blurred",
  incomplete: "Information missing",
  wrongContent: "Wrong content",
  wrongPlace: "Wrong place",
  other: "Another reason",
} satisfies EnglishOf<typeof returnReasonsVi>;
