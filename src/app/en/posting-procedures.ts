import type { BadRow } from "../../domain/posting/import/read-list.ts";
import type { columnNames as columnNamesVi, importVi, proceduresVi } from "../vi/posting-procedures.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const columnNames = {
  code: "Code",
  name: "Name",
  field: "Field",
  decisionNumber: "Number of the publishing decision",
  decisionOn: "Day of the decision",
  effectiveOn: "In force from",
  endsOn: "Abolished or replaced from",
  endedBy: "Abolished by decision",
  replacedBy: "Replaced by the procedure with code",
} satisfies EnglishOf<typeof columnNamesVi>;

export const procedures = {
  title: "List of procedures",
  search: "Find by name, code, field",
  filter: "Filter the list",
  filters: {
    inForce: (count) => `In force (${count})`,
    upcoming: (count) => `Coming (${count})`,
    ended: (count) => `Abolished (${count})`,
  },
  add: "Add a procedure",
  importFile: "Take in from Excel, CSV",
  decision: (number) => `Decision ${number}`,
  ended: (day) => `Abolished from ${day}`,
  from: (day) => `In force from ${day}`,
  none: {
    title: "No procedure yet",
    text: "Take in the list of the publishing decision from Excel or CSV, or add them one by one.",
  },
  nothingFound: (words) => `No procedure matches “${words}”`,
  nothingHere: "Nothing here",
  edit: "Edit the procedure",
  endsHint: "Empty while it is in force.",
  missing: { code: "Enter the code.", name: "Enter the name." },
  codeTaken: "This code is in the list already.",
  save: "Save on the phone",
  remove: "Delete from the list",
  removeAsk: {
    title: "Delete this procedure?",
    text: "Only when it was written by mistake. For an abolished one note the day, so that the points know to take it down.",
    keep: "Keep",
    confirm: "Delete",
  },
} satisfies EnglishOf<typeof proceduresVi>;

const reasonOf = (bad: BadRow): string => {
  switch (bad.reason) {
    case "noCode":
      return "no code";
    case "noName":
      return "no name";
    case "badDay":
      return `column “${columnNames[bad.column]}” is not a day`;
    case "tooLong":
      return `column “${columnNames[bad.column]}” is too long`;
    case "twice":
      return `same code as line ${bad.firstRow} with other content`;
  }
};

export const procedureImport = {
  title: "Take in a list from a file",
  text: "An Excel file (.xlsx) or CSV with a heading line that has a column for codes and one for names. The order does not matter. You see every line before it is written.",
  choose: "Choose a file",
  chooseAgain: "Choose another file",
  input: "File with the list",
  reading: "Reading the file",
  problemTitle: "This file could not be read",
  problems: {
    tooLarge: "The file is too large. Keep only the page with the list and save again.",
    oldExcel: "An old Excel file (.xls). Open it in Excel, save it as .xlsx and choose it again.",
    otherEncoding: "The text is not Unicode. Save it as .xlsx or “CSV UTF-8” and choose it again.",
    unreadable: "The file is damaged or not a table.",
    noHead: "No heading line with a column for codes and one for names was found.",
  },
  columns: (names) => `Columns found: ${names.map((name) => columnNames[name]).join(", ")}.`,
  sum: (added, changed, same) => `${added} new, ${changed} changed, ${same} unchanged`,
  bad: (count) => `${counted(count, "line")} cannot be taken in`,
  badRow: (bad) => `Line ${bad.row}: ${reasonOf(bad)}`,
  added: "New procedures",
  changed: "Changed procedures",
  row: (row) => `Line ${row}`,
  differs: (column, before, after) =>
    `${columnNames[column]}: ${before === "" ? "empty" : before} → ${after}`,
  nothing: "Nothing new to write",
  write: (count) => `Write ${counted(count, "procedure")} into the list`,
  done: (count) => `${counted(count, "procedure")} saved on the phone`,
  doneText: "Points that show an old version will say “To post again”.",
} satisfies EnglishOf<typeof importVi>;
