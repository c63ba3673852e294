import type { reportsVi } from "../vi/reports.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const reports = {
  title: "Reports",
  meta: "Figures of each month, added up from the diary",
  auto: (waiting) =>
    `Figures add up from the diary${waiting === 0 ? "" : `, with ${counted(waiting, "item")} still to send`}.`,
  format: "In the form of Decree 30/2020",
  missing: (count) => `${counted(count, "returned record")} not in the report`,
} satisfies EnglishOf<typeof reportsVi>;
