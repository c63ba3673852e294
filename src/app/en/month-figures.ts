import type { monthFiguresVi } from "../vi/month-figures.ts";
import type { EnglishOf } from "./english-of.ts";

export const monthFigures = {
  totals: "Totals",
  byTask: "By task",
  byKind: "By kind",
  activities: "Activities",
  photos: "Photos for evidence",
  people: "People present or listening",
  accepted: "Accepted",
  sent: "Sent, to be reviewed",
  unsent: "To send",
  none: "No activity this month.",
  count: "Number",
  task: "Task",
  kind: "Kind",
  quota: "Due",
} satisfies EnglishOf<typeof monthFiguresVi>;
