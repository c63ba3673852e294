import type { formatVi } from "../vi/format.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

// Days stay day/month/year, as on every paper here; en-GB writes them and its numbers so.
export const format = {
  locale: "en-GB",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  month: (month) => `Month ${month}`,
  today: "today",
  yesterday: "yesterday",
  days: (days) => counted(days, "day"),
} satisfies EnglishOf<typeof formatVi>;
