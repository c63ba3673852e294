import { decimal, monthNumber, monthTitle, nearDay } from "../vi/format.ts";
import type { targetsVi } from "../vi/targets.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const targets = {
  title: () => "Targets of the unit",
  metOf: (met, all) => `${met} of ${all} targets met`,
  meta: "Pages, dossiers, stations, one-stop desks",
  heading: (count, year) => `${counted(count, "target")} of ${year}`,
  asOf: (day) => `as of ${day}`,
  span: "Counted over",
  spans: { year: "This year", month: "This month" },
  number: (place) => `Target ${place}`,
  names: {
    portals: "Pages with a section on administrative reform",
    dossiers: "State of dossiers made public",
    stations: "Stations with a section on administrative reform",
    oneStopPoints: "One-stop desks that post their procedures",
    topicActivities: "Online public services, public postal service",
    other: "Another target of the plan",
  },
  counted: {
    portals: "pages",
    dossiers: "dossiers",
    stations: "stations",
    oneStopPoints: "desks",
    topicActivities: "activities",
    other: "",
  },
  percent: (value) => `${decimal(value)}%`,
  ratio: (fulfilled, total, what) => `${decimal(fulfilled, 0)}/${decimal(total, 0)} ${what}`,
  count: (count, what) => `${decimal(count, 0)} ${what}`,
  unknown: "No figures yet",
  nothingDue: "No dossiers came in",
  notCounted: "Only text, cannot be counted",
  met: "Met",
  goal: (percent) => `Goal ${percent}%`,
  lacking: (names, more) => `Not met: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  month: (month) => `month ${monthNumber(month)}`,
  toDo: "Missing",
  done: "Met",
  activities: "Activities logged",
  moreInDiary: (count) => `${counted(count, "more activity", "more activities")} in the diary`,
  numerator: "Counted",
  denominator: "Out of",
  gone: { title: "No such target", text: "The plan in force has no such target." },
  noPlan: { title: "No plan yet", text: "Targets show once the plan has arrived." },
  empty: {
    portals: "No portal or page of the unit is written down yet.",
    dossiers: "No month has figures yet.",
    stations: "There is no station among the unit's places.",
    oneStopPoints: "No posting point is a one-stop desk. Set its kind where procedures are posted.",
    topicActivities: "No activity on online public services or the public postal service yet.",
    other: "Read the words of the plan.",
  },
  go: {
    portals: "Add a page",
    dossiers: "Write dossiers by month",
    stations: "Open the unit's places",
    oneStopPoints: "Open posted procedures",
    topicActivities: "Log work",
    other: "Open the plan",
  },
  page: ({ gap, lastItemOn }, today) => {
    if (gap === "sectionUnknown") return "Nobody has said whether it has a section";
    if (gap === "noSection") return "No section yet";
    const last = lastItemOn ? `Latest item ${nearDay(lastItemOn, today)}` : "";
    if (gap === "newsUnknown") return "Not known whether anything new came then";
    return gap === "noNews" ? ["Nothing new", last].filter(Boolean).join(" · ") : last;
  },
  monthFigures: ({ gap, fulfilled, total }) => {
    if (gap === "noFigures") return "No figures yet";
    if (gap === "publishedUnknown")
      return `${decimal(total, 0)} dossiers, how many are public is not written`;
    const ratio = `${decimal(fulfilled, 0)}/${decimal(total, 0)} dossiers public`;
    if (gap === "unpublished") return `${ratio}, ${decimal(total - fulfilled, 0)} left`;
    return total === 0 ? "No dossiers came in" : ratio;
  },
  monthName: (month) => monthTitle(month),
  station: ({ gap, issues, serviceIssues }) => {
    if (gap === "sectionUnknown") return "Nobody has said whether it has a section";
    if (gap === "noSection") return "No section yet";
    if (gap === "silent") return "Nothing aired";
    return `${counted(issues, "issue")} aired${serviceIssues > 0 ? `, ${serviceIssues} on online public services` : ""}`;
  },
  point: ({ gap, required, posted, checkedOn, passed }, checks, today) => {
    if (gap === "sheetsMissing") return `${required - posted}/${required} procedures missing`;
    if (gap === "neverChecked") return "Never checked";
    const day = checkedOn ? nearDay(checkedOn, today) : "";
    if (gap === "checkFailed") return `Check of ${day} found something wrong`;
    return gap === "checkUnfinished"
      ? `Check of ${day} passed ${passed}/${checks}`
      : `Checked ${day}, all passed`;
  },
  untyped: {
    title: "Points without a kind",
    meta: "If it is a one-stop desk, say so in the point's settings",
  },
  shares: {
    title: "Dossiers over the same time",
    online: "Sent in online",
    byPost: "By the public postal service",
    onTime: "Settled on time",
    of: (count, received) =>
      received === 0
        ? "No dossiers came in"
        : `${decimal(count, 0)}/${decimal(received, 0)} dossiers (${Math.floor((count * 100) / received)}%)`,
    none: "No figures yet",
  },
} satisfies EnglishOf<typeof targetsVi>;
