import { monthNumber, shortDay } from "../vi/format.ts";
import type { countsVi, workVi } from "../vi/work.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const counts = {
  time: "time",
  perMonth: (times, unit) => `${counted(times, unit)} every month`,
  minPerYear: (times) => `At least ${counted(times, "time")} a year`,
  oncePerYear: "Once a year",
  once: (by) => `Once, due ${by}`,
  continuous: "Ongoing",
  perReport: "With each report",
  onDemand: "When needed",
  left: (missing, unit) => `${counted(missing, unit)} left`,
  toMend: (records) => `${counted(records, "record")} to mend`,
  accepted: (count) => `${count} accepted`,
  sent: (count) => `${count} sent`,
  queued: (count) => `${count} to send`,
  madeUp: (count) => `${count} made up`,
  notLogged: (rule) => `${rule} · not logged`,
  due: (by) => `due ${by}`,
  said: (done, due, unit) => (due === null ? counted(done, unit) : `${done} of ${counted(due, unit)}`),
} satisfies EnglishOf<typeof countsVi>;

export const work = {
  pageTitle: (month) => `Work of month ${monthNumber(month)}`,
  lead: (missing, daysLeft) =>
    `${missing === 0 ? "All due tasks done" : `${counted(missing, "task")} left`} · ${
      daysLeft === 0 ? "the month ends today" : `the month ends in ${counted(daysLeft, "day")}`
    }`,
  leadPast: (missing) =>
    missing === 0
      ? "All due tasks done · this month is over"
      : `${counted(missing, "task")} missed · this month is over`,
  reportFlag: (day) => `report due ${day}`,
  leadAhead: (due) => `${counted(due, "task")} by the plan · not begun`,
  returned: (reason) => (reason ? `To mend: ${reason}` : "To mend"),
  deadline: (day, daysLeft) => {
    if (daysLeft < 0) return `${counted(-daysLeft, "day")} overdue`;
    return `Due ${shortDay(day)} · ${daysLeft === 0 ? "today" : `${counted(daysLeft, "day")} left`}`;
  },
  missing: (missing, unit) => `${counted(missing, unit)} left`,
  planOverdue: (year) => `Plan ${year}, there is no new plan yet`,
  recover: {
    unfinished: "The record is not saved. Nothing is lost.",
    confirm: "Drop this unfinished record?",
    confirmText: (photos) =>
      photos === 0
        ? "What was written in it is lost for good."
        : `What was written and ${counted(photos, "photo")} are lost for good.`,
    keep: "Keep",
  },
} satisfies EnglishOf<typeof workVi>;
