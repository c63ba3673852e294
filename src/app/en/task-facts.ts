import { lowerFirst } from "../vi/format.ts";
import type { taskFactsVi } from "../vi/task-facts.ts";
import type { EnglishOf } from "./english-of.ts";

export const taskFacts = {
  appendix: (order) => `Appendix, row ${order}`,
  clause: (id) => `Plan, ${id}`,
  guidance: "How to do it",
  products: "Products",
  lead: "Lead",
  coordinating: "With",
  role: "Role of the unit",
  roles: { lead: "Lead", coordinate: "Takes part" },
  standing: (id) => `Standing duty (${id})`,
  funding: "Funding",
  monthCount: (month, done) => `Month ${month}: ${done}`,
  none: "No record yet.",
  months: (year) => `Months of ${year}`,
  product: {
    asHaving: (have, all) => `${have}/${all}`,
    name: (product, said) => `${product}: ${lowerFirst(said)}`,
    missing: "Missing",
    doneOn: (day) => `There since ${day}`,
    day: "Day",
    document: "Number of the document",
    documentHint: "Such as 15/UBND-VHXH, or where the paper is kept",
    records: "Records that prove it",
    noRecords: "There is no record of this task to choose.",
    save: "The product is there",
    undo: "It is not there, remove the mark",
    needDay: "Choose the day.",
    notKept: "Not saved. The phone may be full, try again.",
  },
} satisfies EnglishOf<typeof taskFactsVi>;
