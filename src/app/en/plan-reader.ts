import type { planReaderVi } from "../vi/plan-reader.ts";
import { counted, countedOrNo } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const planReader = {
  title: (year) => `Plan ${year}`,
  search: "Search the plan",
  found: (places, paragraphs) =>
    paragraphs === 0
      ? "Not found. Try a shorter word."
      : `${counted(places, "place")} in ${counted(paragraphs, "paragraph")}`,
  which: "Plan being read",
  planName: (year, issuer) => `${year} · ${issuer}`,
  size: "Text size",
  sizes: { normal: "Medium", large: "Large", largest: "Very large" },
  print: "Print the plan",
  contents: "Contents",
  purposes: "Purposes",
  requirements: "Requirements",
  targets: "Targets",
  themes: "Themes",
  forms: "Forms",
  funding: "Funding",
  responsibilities: "Tasks and responsibilities",
  appendix: "Appendix",
  none: { title: "No plan yet", text: "The plan comes by itself when there is a network." },
  timing: "Time",
  products: "Products",
  lead: "Lead",
  coordinating: "With",
  note: "Note",
  clause: {
    work: (isTheme, count) =>
      `This ${isTheme ? "theme" : "task"}: ${countedOrNo(count, "activity", "activities")}`,
    title: "What was done",
    done: (count) => counted(count, "activity", "activities"),
    tasks: "Work of the unit",
    none: { title: "No activity yet", text: "Log work and choose its task, it will be shown here." },
    gone: {
      title: "There is no such paragraph",
      text: "The plan may have been replaced. Open it from the contents.",
    },
  },
} satisfies EnglishOf<typeof planReaderVi>;
