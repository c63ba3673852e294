import type { navigationVi } from "../vi/navigation.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const navigation = {
  main: "Main navigation",
  back: "Back",
  close: "Close",
  work: "Work",
  sign: "To sign",
  diary: "Diary",
  log: "Log work",
  logNew: "Log new work",
  reports: "Reports",
  more: "More",
  progress: "Progress",
  overview: "Overview",
  review: "Review",
  plan: "Plan",
  materials: "Materials",
  units: "Units",
  account: "Account",
  waiting: (count) => `, ${counted(count, "item")} waiting`,
  hasNew: " (new)",
  toWork: "To Work",
  toOverview: "To the overview",
} satisfies EnglishOf<typeof navigationVi>;
