import type { officeTargetsVi } from "../vi/office-targets.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const officeTargets = {
  title: "Targets",
  heading: (count, year) => `${counted(count, "target")} of ${year}`,
  under: (day) => `up to ${day}, each square is a unit`,
  squares: (met, all, missing) =>
    missing.length === 0
      ? `${met} of ${counted(all, "unit")} reach it.`
      : `${met} of ${counted(all, "unit")} reach it. Not reached: ${missing.join(", ")}`,
  allMet: (all) => `All ${all} units reach it`,
  notMet: "Not reached:",
  others: (count) => `and ${counted(count, "other unit")}`,
  noFigures: (count) => `No figures from ${counted(count, "unit")}`,
  earlier: (month, percent) => `month ${month}: ${percent}`,
  trend: "Over the months of the year",
  trendNote:
    "Counted from the first day of the year to the end of the month. Sections, lists of procedures and posted sheets are as they are known now.",
  target: "Target",
  month: (month) => `M${month}`,
  none: "–",
  toDo: "What is missing for 100%",
  allTargets: "All targets",
  unit: "Unit",
  missing: "Missing",
  unknown: "No figures yet",
  nothingMissing: "By what is written, no unit lacks anything.",
  moreMissing: (count) => `and ${counted(count, "more thing")}`,
  named: (name, lack) => `${name}: ${lack}`,
  stale: (when) => `No network, figures of ${when}.`,
  ofUnit: (name) => `Targets of ${name}`,
  records: "Records of the unit",
  recordsMeta: "Open the unit's page of the month",
  rows: (done, all) => `${done}/${all}`,
  cut: (count) => `${counted(count, "more thing")} not shown here`,
  activity: "Activity",
} satisfies EnglishOf<typeof officeTargetsVi>;
