import { upperFirst } from "../vi/format.ts";
import type { taskDetailVi } from "../vi/task-detail.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const taskDetail = {
  left: (missing, unit) => (missing === 0 ? "Complete" : `${counted(missing, unit)} left`),
  inMonth: (month, due) => `in month ${month} · due ${due}`,
  inYear: (year) => `in ${year}`,
  chooseMonth: "Choose a month",
  month: (month, done, due) => `Month ${month}: ${done}/${due}`,
  monthNotStarted: (month) => `Month ${month}: not begun`,
  shortMonth: (month) => `M${month}`,
  tally: (done, due, unit, month) => `${done} of ${counted(due, unit)} in month ${month}`,
  source: (clause, sentence) => `${clause}: “${sentence}”.`,
  lead: (agency) => `Lead: ${agency}.`,
  records: (unit, month) => `Every ${unit} of month ${month}`,
  item: (unit, index) => `${upperFirst(unit)} ${index}`,
  log: (unit, index) => `Log ${unit} ${index}`,
  suggestion: (theme) => `Suggestion: ${theme}`,
} satisfies EnglishOf<typeof taskDetailVi>;
