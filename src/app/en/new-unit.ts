import type { newUnitVi } from "../vi/new-unit.ts";
import type { EnglishOf } from "./english-of.ts";

export const newUnit = {
  title: (unit, day) => `Since ${day} the unit is ${unit}`,
  text: (before) =>
    `It took over from ${before}. Earlier records, drafts and unsent items are all there; the phone goes on sending, nothing has to be done again.`,
} satisfies EnglishOf<typeof newUnitVi>;
