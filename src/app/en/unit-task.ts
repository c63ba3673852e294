import type { Month } from "../../domain/day.ts";
import { fullDay, monthNumber, shortDay } from "../vi/format.ts";
import type { unitTaskVi } from "../vi/unit-task.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const unitTask = {
  title: "Own tasks",
  meta: "Tasks that the unit sets itself",
  add: "Add an own task",
  edit: "Edit the task",
  empty: {
    title: "No own task yet",
    text: "Write what the unit sets itself, such as cleaning the boards each month. It does not count for the plan.",
  },
  gone: { title: "This task is gone", text: "A colleague may have deleted it." },
  toDo: "To do",
  done: "Done",
  rhythms: { once: "Once", monthly: "Every month", quarterly: "Every quarter", yearly: "Every year" },
  meta2: ({ state, dueOn, missed }) =>
    [
      state === "done" ? "Done" : state === "overdue" ? "Overdue" : "",
      dueOn && state !== "done" ? `due ${shortDay(dueOn)}` : "",
      missed.length > 0 ? `${counted(missed.length, "earlier one")} not done` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  form: {
    what: "What",
    whatHint: "Such as: clean the boards, check the loudspeakers",
    whatMissing: "Write the task.",
    rhythm: "When",
    dueOn: "Due",
    startsOn: "From",
    task: "Serves the task of the plan",
    note: "Note",
    save: "Save",
    remove: "Delete this task",
    notKept: "Not saved. The phone may be full, try again.",
  },
  spans: "Periods",
  span: (span) => {
    if (span.from === null) return "Once";
    if (span.key.includes("Q")) return `Quarter ${span.key.slice(6)}/${span.key.slice(0, 4)}`;
    return span.key.length === 4
      ? `Year ${span.key}`
      : `Month ${monthNumber(span.key as Month)}/${span.key.slice(0, 4)}`;
  },
  doneOn: (day) => `Done ${shortDay(day)}`,
  notDone: "Not done",
  due: (day) => `Not done, due ${fullDay(day)}`,
  sheet: {
    day: "Day",
    record: "Record of this task",
    save: "Done",
    undo: "Not done, remove the mark",
    needDay: "Choose the day.",
  },
  ofTask: "Own tasks for this one",
  openTask: "Task in the plan",
} satisfies EnglishOf<typeof unitTaskVi>;
