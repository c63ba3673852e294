import type { pastDaysVi } from "../vi/past-days.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const columns = {
  day: "Day",
  task: "Task",
  kind: "Kind of activity",
  title: "Name of the activity",
  minutes: "Minutes",
  villages: "Villages",
} as const;

export const pastDays = {
  title: "Enter the old book",
  meta: "Many days from a paper book or an Excel sheet",
  lead: "One line for each activity. Lines copied from Excel can be pasted into the first cell. What you type stays on the device, reloading loses nothing.",
  table: "Lines of the book",
  columns,
  row: "Line",
  cell: (row, column) => `Line ${row}, ${columns[column]}`,
  remove: (row) => `Remove line ${row}`,
  faults: {
    dayMissing: "Type a day, such as 6/5/2025.",
    dayUnread: "There is no such day. Type it like 6/5/2025.",
    dayAhead: "This day has not come.",
    taskUnknown: "No task, or several, have this name. Choose from the list.",
    kindMissing: "Choose a kind of activity, or a task.",
    kindUnknown: "There is no such kind. Choose from the list.",
    titleLong: "The name is longer than 300 characters. Shorten it.",
    minutesUnread: "Only minutes, from 0 to 1440.",
    minutesNotOfKind: "This kind has no minutes. Leave the cell empty.",
    villagesLong: "A village name is too long. Put commas between villages.",
  },
  save: (count) => (count === 0 ? "Save on the device" : `Save ${counted(count, "record")}`),
  nothing: "No line to save.",
  fix: (count) => `${counted(count, "cell")} to mend. No line was saved.`,
  saved: (count) => `${counted(count, "record")} saved on the device`,
  failed: "Not saved on the device. The lines are still there, wait a moment and save again.",
  refused: (row) => `Line ${row} was not saved. Check its cells.`,
  same: {
    title: (count) => `${counted(count, "line")} may have been logged already. Log all the same?`,
    text: (rows) => `Same task and day as a record that is there: lines ${rows}.`,
    not: "Look again",
    anyway: "Log all the same",
  },
  onlyOfficer: { title: "Only officers can log", text: "Leaders see the result in the diary." },
} satisfies EnglishOf<typeof pastDaysVi>;
