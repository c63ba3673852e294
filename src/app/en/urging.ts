import type { urgingVi } from "../vi/urging.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const urging = {
  book: "Reminders sent",
  bookMeta: "What was asked for, when, and what was done since",
  words: "Words",
  needWords: "Write what you ask for.",
  level: "Step",
  levels: { first: "Reminder", again: "Second reminder", leader: "To the leader" },
  send: "Send reminder",
  sendAll: (units) => `Remind ${counted(units, "unit")}`,
  cancel: "Later",
  choose: "Choose the units to remind",
  nobody: "No unit is chosen.",
  notKept: "This device could not keep it. Try again.",
  sent: (units) => `${counted(units, "unit")} reminded`,
  sentTo: (unit) => `${unit} reminded`,
  last: (day, level) => `Last time: ${day}, ${level.toLowerCase()}`,
  today: "Reminded today already",
  todayText: "Sending again reminds twice on one day.",
  nothingBehind: "Nothing is behind. You may write words of your own.",
  of: (period, level) => `${period} · ${level}`,
  by: (name, when) => [name, when].filter((part) => part !== "").join(", "),
  unsent: "not sent yet",
  work: ({ title, done, due }) => `${title} ${done}/${due}`,
  followed: {
    all: "All done",
    some: "Part of it done",
    none: "Nothing new",
    unknown: "No figures to compare",
  },
  now: (title, then, now, due) => `${title}: ${then} → ${now}/${due}`,
  ofUnit: "Reminders",
  noneOfUnit: "No reminder in this period.",
  noneIn: { title: "No unit was reminded", text: "Reminders of this period appear here." },
  filterUnit: "Unit",
  everyUnit: "Every unit",
  excel: "Download Excel",
  stale: (when) => `The latest list could not be fetched; this is the list of ${when}.`,
  periods: {
    month: (month, year) => `${MONTHS[month - 1] ?? ""} ${year}`,
    quarter: (quarter, year) => `Quarter ${quarter}, ${year}`,
    year: (year) => `Year ${year}`,
  },
} as const satisfies EnglishOf<typeof urgingVi>;
