import type { dueVi } from "../vi/due.ts";
import { monthNumber } from "../vi/format.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const due = {
  today: "Today",
  deadlines: "Due this month",
  standing: "Standing duties",
  planned: "Scheduled",
  year: "The whole year",
  yearTitle: (year) => `Year ${year}`,
  previousYear: "Previous year",
  nextYear: "Next year",
  noPlan: { title: "No plan yet", text: "There is no plan of this year on the phone." },
  yearMeta: "Twelve months of each task",
  dialogue: (on) => `Dialogue of ${on}`,
  takeDown: (place) => `Take down: ${place}`,
  takeDownMany: (count) => `Take down at ${counted(count, "place")}`,
  repost: (count) => `Post ${counted(count, "procedure")} again`,
  confirm: (issue) => `Confirm that it went out: ${issue}`,
  ownTask: "Own task",
  airing: (at, issue) => (at === null ? issue : `${at} · ${issue}`),
  report: ({ kind, month }) =>
    ({
      month: `Report of month ${monthNumber(month)}`,
      quarter: `Report of quarter ${monthNumber(month) / 3}`,
      halfYear: "Report of the first half year",
      nineMonths: "Report of nine months",
      year: `Report of ${month.slice(0, 4)}`,
    })[kind],
  makesUpFor: "Makes up for the month",
  makesUpForHint: "Only where that month lacks something. The day stays; the record counts once.",
  madeUpFor: (month) => `Makes up for ${month}`,
  makeUp: {
    label: "Making up for what is missing",
    hint: "A rule of the unit that its office sees too. Never into another year; the record must name the month.",
    none: "Not at all",
    months: (count) => `Within ${counted(count, "month")}`,
  },
  reportMeta: (closesOn) => `data close ${closesOn}`,
} satisfies EnglishOf<typeof dueVi>;
