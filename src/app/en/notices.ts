import { monthTitle } from "../vi/format.ts";
import type { noticesVi, pushVi } from "../vi/notices.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const after = (head: string, text: string): string => (text === "" ? head : `${head}: ${text}`);

export const notices = {
  meta: (unread) => (unread === 0 ? "Nothing new" : `${unread} new`),
  readAll: "Mark all as read",
  unread: "Not read",
  empty: {
    title: "No notice",
    text: "Returned records, answers, tasks given to you and deadlines are shown here, without a network too.",
  },
  above: "The unit above",
  returned: (office, words) => after(`Returned by ${office}`, words),
  mended: (office, words) => `${after(`Returned by ${office}`, words)} Mended.`,
  remark: (text) => after("Accepted with a remark", text),
  comment: (text) => after("New comment", text),
  answer: (step, text) => after(step, text),
  decisions: {
    approved: "Approved by the leader, sent upwards",
    declined: "Kept in the unit by the leader",
    changesAsked: "The leader asks for changes",
  },
  decision: after,
  newsAnswers: { published: "News published", mend: "News to mend", declined: "News declined" },
  newsAnswer: after,
  assignment: (period) =>
    `A task for you, ${period === "open" ? "until changed" : monthTitle(period).toLowerCase()}`,
  refusedTitle: "An item was not sent",
  refused: (reason) => after("You have to decide", reason),
  plan: { new: "The plan was issued.", changed: "The plan has changed.", differs: "The plan has changed" },
  urging: (office, level) =>
    ({
      first: `${office} urges`,
      again: `${office} urges again`,
      leader: `${office} urges and tells the leader`,
    })[level],
  material: (office) => `${office} sent materials`,
  dialogueResult: "Publish the result of the dialogue",
  left: (days) => (days <= 0 ? "Due today" : `${counted(days, "day")} left`),
  late: (day) => `Overdue since ${day}`,
  missing: (words, count) => `${words}, ${count} missing`,
} satisfies EnglishOf<typeof noticesVi>;

export const push = {
  title: "Tell me on the phone when something is to mend",
  hint: "When the app is closed too; also what is due soon and new materials. Without names and content of records.",
  offer: {
    title: "Be told on the phone when something is to mend?",
    text: "When a record is returned or answered, the phone shows a short line, even with the app closed. Tap “Allow” when the browser asks. It can be turned off in the settings.",
    yes: "Turn on",
    no: "No, thank you",
  },
  refused: {
    title: "The browser blocks notifications",
    text: "Open the settings of the browser or of this app, choose “Allow” under notifications, then open this screen again. Notices in the app are complete anyway.",
  },
  needsInstall: {
    title: "Not possible with the app closed",
    text: "On an iPhone the app must be on the home screen first (iOS 16.4 or later).",
  },
  unavailable: {
    title: "This phone cannot tell you with the app closed",
    text: "Notices in the app are complete.",
  },
  failed: {
    declined: "Not turned on: the browser does not allow it.",
    offline: "It needs a network. Try again with one.",
    storage: "The phone is full, it was not turned on.",
  },
} satisfies EnglishOf<typeof pushVi>;
