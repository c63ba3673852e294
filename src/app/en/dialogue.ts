import type { dialogueStepNames as dialogueStepNamesVi, dialogueVi } from "../vi/dialogue.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const dialogueStepNames = {
  announce: "Announce time, place and content",
  hold: "Hold the dialogue",
  result: "Publish the result, send it to village heads",
  post: "Post the result",
} satisfies EnglishOf<typeof dialogueStepNamesVi>;

const stepStates = { open: "not done", overdue: "overdue", done: "done", late: "done, late" } as const;

export const dialogue = {
  title: "Dialogues with citizens",
  meta: "The 7 and 10 day marks; questions still to answer",
  add: "Plan a dialogue",
  planned: "Planned",
  held: "Held",
  on: (day) => `Dialogue of ${day}`,
  next: (step, by) => `${step}: before ${by}`,
  allDone: "All marks reached",
  questionsOf: (total, pending) =>
    total === 0 ? "" : `${counted(total, "question")}, ${pending} still to answer`,
  empty: {
    title: "No dialogue yet",
    text: "Plan it ahead: the phone works out when to announce it and when the result is due.",
  },
  gone: {
    heading: "Dialogue",
    title: "There is no such dialogue",
    text: "It was deleted or is not on this phone yet.",
  },
  plan: {
    title: "Plan a dialogue",
    day: "Day of the dialogue",
    place: "Where it is held",
    hint: (announce, result) => `To be announced before ${announce}, result before ${result}.`,
    save: "Plan it",
    needDay: "Choose a day.",
  },
  notHeldYet: "Only planned, not held (not counted)",
  steps: "Marks",
  stepMeta: (by, state, doneOn) =>
    [`due ${by}`, doneOn === null ? stepStates[state] : `${stepStates[state]} on ${doneOn}`].join(" · "),
  source: (source) => `By ${source}`,
  custom: "A mark that the unit keeps itself; no document sets it for this time",
  mark: { announce: "Announced today", hold: "Held", result: "Published today", post: "Posted" },
  record: "Open the record",
  recordMeta: "Chair, people, photos, files",
  toRecord: (questions, answered) =>
    `Write into the record: ${counted(questions, "question")}, ${answered} answered`,
  questions: "Questions, petitions",
  addQuestion: "Add a question",
  question: {
    newTitle: "New question",
    editTitle: "Question",
    text: "Content",
    textHint: "Without name and address of who asked.",
    owner: "Who answers",
    dueOn: "Answer due",
    answer: "Answer",
    answeredOn: "Answered on",
    save: "Save",
    needText: "Write the question.",
    remove: "Delete the question",
  },
  states: { answered: "answered", pending: "waits for an answer", overdue: "overdue" },
  dueOn: (day) => `due ${day}`,
  isOpen: "This record is being edited. Save or drop that first.",
  notKept: "Not saved on the phone. Try again.",
} satisfies EnglishOf<typeof dialogueVi>;
