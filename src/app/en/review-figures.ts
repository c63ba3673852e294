import type { reviewFiguresVi } from "../vi/review-figures.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const HOURS_SAID = 48;

export const reviewFigures = {
  title: "Review figures",
  open: "Review figures",
  meta: "Waiting time, share returned, reasons",
  stale: (when) => `You see the review figures of ${when}.`,
  note: "Counted from when the server got a record to its first acceptance or return. Verdicts taken back are not counted.",
  summary: "In this span",
  waiting: "Waiting for review",
  oldest: (hours) => `the longest ${hours}`,
  longest: "Longest wait",
  judged: "Judged for the first time",
  median: "Half judged within",
  ninety: "Nine of ten judged within",
  returned: "Returned at first",
  share: "Share returned",
  shareOf: (percent, returned, judged) => `${percent} (${returned}/${judged})`,
  reasons: "Reasons for returning",
  noReasons: "No record was returned for one of the ready reasons yet.",
  times: (count) => counted(count, "time"),
  byUnit: "By unit",
  byMonth: "By month, the last twelve",
  byReviewer: "By reviewer",
  mine: "Mine",
  unit: "Unit",
  month: "Month",
  reviewer: "Reviewer",
  someone: "A reviewer of another unit",
  none: "–",
  nothing: {
    title: "No record was judged yet",
    text: "Once records are accepted or returned, the figures stand here.",
  },
  hours: (hours) => {
    if (hours < 1) return "less than an hour";
    return hours < HOURS_SAID ? counted(hours, "hour") : counted(Math.floor(hours / 24), "day");
  },
  excel: "Get Excel",
  file: (span) => `review-figures-${span}.xlsx`,
  sheetTitle: (span, office) => `Review figures ${span} — ${office}`,
  medianHours: "Half judged within (hours)",
  ninetyHours: "Nine of ten judged within (hours)",
  oldestHours: "Longest wait (hours)",
  own: {
    title: "How we are reviewed",
    meta: "How long it takes, how much is returned, why",
    year: (year) => `Year ${year}`,
    months: "By month",
    ofMonth: (judged, median, share) =>
      `${counted(judged, "record")} judged for the first time, half within ${median}, ${share} returned`,
    offline: "Counted from the records on this phone; works without a network.",
  },
} satisfies EnglishOf<typeof reviewFiguresVi>;
