import type { planChangesVi } from "../vi/plan-changes.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const planChanges = {
  title: "Changes of the plan",
  columns: { what: "What", before: "Before", after: "Now", since: "Since" },
  parts: {
    title: "Title of the plan",
    number: "Number",
    date: "Date of issue",
    inForceFrom: "First day",
    reporting: "Reports",
    clause: "Sentence",
    target: "Target",
    theme: "Theme",
    form: "Form",
    task: "Task",
    taskTitle: "Name of the task",
    guidance: "Guidance",
    products: "Products",
    kinds: "Kinds of records",
    countedKinds: "Kinds that count",
    taskFunding: "Funding",
  },
  named: (part, name) => (name === "" ? part : `${part} · ${name}`),
  none: "None",
  calendar: ([closes = "", ...due]) => `Data close on ${closes}, due on ${due.join("/")}`,
  ended: "No longer asked",
  fromMonth: (month) => `from ${month}`,
  fromDay: (day) => `from ${day}`,
  forUnits: (units) => `for ${counted(units, "unit")}`,
  reason: (words) => `Reason: ${words}`,
  rule: (name, before, after, month) => `${name}: ${before} → ${after} from ${month}`,
  words: (what) => `Changed: ${what}`,
  more: (count) => ` and ${counted(count, "other change")}`,
} as const satisfies EnglishOf<typeof planChangesVi>;
