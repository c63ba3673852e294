import type { feedbackVi } from "../vi/feedback.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const feedback = {
  title: "Citizens' feedback",
  meta: "A register of the unit alone, with deadlines",
  add: "Note feedback",
  newTitle: "Note feedback or a petition",
  privacy: "Only the own unit can read it. Name and phone number are deleted by themselves after closing.",
  open: "To answer",
  done: "Answered",
  closed: "Closed",
  receivedOn: "Received on",
  channel: "Received how",
  channels: {
    inPerson: "In person",
    phone: "By phone",
    mailbox: "Suggestion box",
    online: "Online",
    meeting: "At a meeting or dialogue",
  },
  subject: "What it is about",
  subjectMissing: "Say in short what it is about.",
  detail: "More details",
  village: "Village, quarter",
  personName: "Name of the person",
  personPhone: "Phone number",
  personRemoved: "Name and phone number were deleted after closing.",
  handler: "Handled by",
  dueOn: "Answer due",
  answer: "Answer",
  answeredOn: "Answered on",
  save: "Save",
  close: "Close",
  reopen: "Open again",
  gone: { title: "There is no such feedback", text: "It may have been deleted on another phone." },
  storageFull: "The phone is full, not saved. Make room and save again.",
  standing: ({ state, daysLeft }) => {
    if (state === "closed") return "Closed";
    if (state === "answered") return "Answered";
    if (daysLeft === null) return "Not answered";
    if (daysLeft < 0) return `${counted(-daysLeft, "day")} overdue`;
    return daysLeft === 0 ? "Due today" : `${counted(daysLeft, "day")} left`;
  },
  empty: { title: "No feedback yet", text: "Note what citizens say to answer in time. No name is needed." },
} satisfies EnglishOf<typeof feedbackVi>;
