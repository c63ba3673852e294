import type { homeVi } from "../vi/home.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const home = {
  now: "To do now",
  all: (count) => `See all ${count}`,
  month: "Work of the month",
  year: "Work of the year",
  ruler: {
    today: "Today",
    name: (activeDays, today, deadline) =>
      [
        `Ruler of the month: ${activeDays === 0 ? "no day with an activity" : `${counted(activeDays, "day")} with activities`}`,
        today === null ? "" : `today is day ${today}`,
        deadline ?? "",
      ]
        .filter((part) => part !== "")
        .join(", "),
  },
  fix: (title, reason) => `Mend and send again: ${title}${reason === "" ? "" : `. ${reason}`}`,
  logFor: (task) => `Log work: ${task}`,
} satisfies EnglishOf<typeof homeVi>;
