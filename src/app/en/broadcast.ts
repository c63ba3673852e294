import type {
  airingStates as airingStatesVi,
  airingsVi,
  logbookVi,
  missReasons as missReasonsVi,
} from "../vi/broadcast.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const airingStates = { planned: "Planned", aired: "Aired", missed: "Not aired" } satisfies EnglishOf<
  typeof airingStatesVi
>;

export const missReasons = {
  brokenSpeakers: "Broken loudspeakers",
  noPower: "No electricity",
  noStaff: "Nobody on duty",
  weather: "Weather",
  other: "Another reason",
} satisfies EnglishOf<typeof missReasonsVi>;

export const airings = {
  slots: "Time slots of the unit",
  slot: (from, to) => `${from}–${to}`,
  slotName: (from, clusters) =>
    clusters.length === 0
      ? `Add an airing at ${from}`
      : `Add an airing at ${from}, ${counted(clusters.length, "cluster")}`,
  nextDay: "Add the next day, same time",
  planHint:
    "Airings of coming days are planned and not counted. Confirm them in the broadcast logbook when the day has come.",
  details: (state, minutes, clusters) =>
    [state, counted(minutes, "minute"), ...(clusters > 0 ? [counted(clusters, "cluster")] : [])].join(" · "),
  minutesOf: (number) => `Minutes of airing ${number}`,
  clustersOf: (number) => `Loudspeaker clusters of airing ${number}`,
  stateOf: (number) => `State of airing ${number}`,
  reasonOf: (number) => `Why airing ${number} did not take place`,
  script: "Script",
  scriptsFromAbove: "Scripts from above",
  useScript: (title) => `Use “${title}”`,
} satisfies EnglishOf<typeof airingsVi>;

export const logbook = {
  title: "Broadcast logbook",
  meta: "Every airing of the month, prints like the paper book",
  print: "Print this month",
  toConfirm: "To confirm",
  toConfirmText: "Planned airings whose day has come. Only those that were aired count.",
  planned: "Coming",
  aired: "Airings of the month",
  when: (day, time) => (time === null ? day : `${day}, ${time}`),
  missedAsk: "Why was it not aired?",
  missedText: "With “Broken loudspeakers” the names of the clusters are written into the record.",
  brokenKept: "Broken loudspeakers are noted in the record.",
  report: "Report a difficulty",
  brokenTitle: (clusters) =>
    clusters.length === 0 ? "Broken loudspeakers" : `Broken loudspeakers: ${clusters.join(", ")}`,
  isOpen: "This record is being edited. Save or drop that first, then confirm.",
  notKept: "Not saved on the phone. Try again.",
  changedMeanwhile: "This airing has just been changed. Look at the list again.",
  sum: (issues, airings, minutes) =>
    `${counted(issues, "issue")} · ${counted(airings, "airing")} · ${counted(minutes, "minute")}`,
  missedSum: (missed) => `${counted(missed, "airing")} did not take place`,
  issue: (number) => (number === null ? "Not counted" : `Issue ${number}`),
  minutes: (minutes) => counted(minutes, "minute"),
  untitled: "Broadcast",
  remark: (state, reason) => `${state}: ${reason.toLowerCase()}`,
  broken: (speakers) => `Broken: ${speakers}`,
  returned: "Returned for mending",
  empty: { title: "No airing this month", text: "Log a broadcast issue, its airings go into the book." },
} satisfies EnglishOf<typeof logbookVi>;
