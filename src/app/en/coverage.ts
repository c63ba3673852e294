import type { coverageVi } from "../vi/coverage.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const coverage = {
  title: "Villages reached",
  meta: "Which village had no activity for long",
  lead: (uncovered, all, days) =>
    uncovered === 0
      ? `All ${all} villages had an activity in the last ${counted(days, "day")}.`
      : `${uncovered} of ${all} villages had no activity for ${counted(days, "day")}.`,
  days: "Number of days",
  daysChip: (days) => counted(days, "day"),
  daysHint: "The whole unit shares this number of days.",
  uncovered: (days) => `Nothing for ${counted(days, "day")}`,
  covered: "Reached",
  last: (day, days) => `Last on ${day}${days === 0 ? "" : `, ${counted(days, "day")} ago`}`,
  never: "Nothing in the last 12 months",
  count: (count) => counted(count, "activity", "activities"),
  unlisted: "not in the list of places",
  reading: "Looking through earlier months",
  empty: {
    title: "No village yet",
    text: "Add the villages under “Places of the unit”, or name the village when you log work.",
    action: "Places of the unit",
  },
} satisfies EnglishOf<typeof coverageVi>;
