import type { fundingVi } from "../vi/funding.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const funding = {
  title: "Funding",
  meta: "Planned and used by task and source",
  heading: (year) => `Funding in ${year}`,
  years: "Year",
  sources: {
    own: "Budget of the unit",
    above: "Support from above",
    community: "Community",
    other: "Other source",
  },
  allTasks: "General",
  goneTask: (id) => `Task ${id}`,
  planned: "Planned",
  used: "Used",
  left: "Left",
  over: (amount) => `${amount} over the plan`,
  leftOf: (left) => `${left} left`,
  usedOf: (used, planned) => `${used} used / ${planned} planned`,
  usedAlone: (used) => `${used} used, nothing planned`,
  bySource: "By source",
  byTask: "By task and source",
  uses: "What was used",
  paper: (paper) => `Voucher ${paper}`,
  addUse: "Note a use",
  addPlan: "Note what is planned",
  exportFile: "Export to Excel",
  importFile: "Take in a plan from Excel",
  exported: "The Excel file was made",
  source: "Source",
  task: "Task",
  inPlan: (words) => `The plan says: ${words}`,
  amount: "Amount (dong)",
  needAmount: "Write the amount in digits.",
  notKept: "Not saved. The phone may be full, try again.",
  planForm: { title: "Planned funding", year: "Year", note: "Note", save: "Save" },
  useForm: {
    add: "Note a use",
    edit: "Edit the use",
    on: "Day",
    needDay: "Choose the day.",
    content: "What for",
    needContent: "Write what it was for.",
    paper: "Number of the voucher",
    paperHint: "Invoice, voucher or decision",
    save: "Save",
    remove: "Delete",
    gone: { title: "There is no such entry", text: "It may have been deleted on another phone." },
  },
  empty: {
    title: "No funding this year",
    text: "Note what is planned for each task, then every use as it comes; the phone adds up.",
  },
  import: {
    title: "Take in planned funding",
    text: "Choose an Excel file (.xlsx) or CSV with a column for tasks and one for planned amounts; a column for sources is read too.",
    input: "File with planned funding",
    choose: "Choose a file",
    chooseAgain: "Choose another file",
    reading: "Reading the file",
    year: (year) => `Into the year ${year}`,
    found: (count) => `${counted(count, "line")} read`,
    nothing: "No line to take in.",
    bad: (count) => `${counted(count, "line")} not taken in`,
    row: (row) => `Line ${row}`,
    badRow: (bad) => {
      switch (bad.reason) {
        case "unknownTask":
          return `Line ${bad.row}: the plan has no task “${bad.said}”.`;
        case "unknownSource":
          return `Line ${bad.row}: the source “${bad.said}” is not clear.`;
        case "badAmount":
          return `Line ${bad.row}: “${bad.said}” is not an amount.`;
        case "twice":
          return `Line ${bad.row}: this task and source are in line ${bad.firstRow} already.`;
      }
    },
    instead: (before) => `instead of ${before}`,
    write: (count) => `Save ${counted(count, "line")}`,
    done: (count) => `${counted(count, "line")} saved`,
    problemTitle: "The file could not be read",
    problems: {
      tooLarge: "The file is too large. Choose one below 10 MB.",
      oldExcel: "An old Excel file (.xls). Open it in Excel, save it as .xlsx and choose it again.",
      otherEncoding: "The text is not Unicode. Save it as CSV UTF-8 or .xlsx.",
      unreadable: "The file is damaged or not a table.",
      noHead: "The file has no columns for tasks and planned amounts.",
    },
  },
} satisfies EnglishOf<typeof fundingVi>;
