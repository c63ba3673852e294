import type { surveyVi } from "../vi/survey.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const survey = {
  title: "Satisfaction surveys",
  meta: "Four subjects, five levels; counted on a tablet at the desk",
  add: "New survey",
  open: "Running",
  closed: "Finished",
  recorded: "Entered in the book",
  forms: (count) => (count === 0 ? "Nobody yet" : counted(count, "answer")),
  since: (day) => `since ${day}`,
  empty: {
    title: "No survey yet",
    text: "Make one and let people tap for themselves at the desk. It only counts, no names.",
  },
  gone: {
    heading: "Survey",
    title: "There is no such survey",
    text: "It was deleted or is not on this phone yet.",
  },
  form: {
    title: "New survey",
    name: "Name of the survey",
    subjects: "Asks about",
    save: "Make the survey",
    needName: "Write the name of the survey.",
    needSubject: "Choose at least one subject.",
  },
  count: "Open the counter for the desk",
  record: "Enter the result in the book",
  recordMeta: "Opens a new record with the figures below",
  recordTitle: (name) => `Survey: ${name}`,
  close: "End the survey",
  reopen: "Open it again",
  chart: "Result",
  counters: (count) => `Sum of ${counted(count, "counter")}, on all devices of the unit.`,
  chartLabel: (subject, parts) => `${subject}: ${parts.join(", ")}`,
  levelCount: (level, count) => `${level} ${count}`,
  satisfied: (percent) => `${percent} satisfied`,
  notKept: "Not saved on the phone. Try again.",
} satisfies EnglishOf<typeof surveyVi>;
