import type { assignmentVi } from "../vi/assignment.ts";
import { monthTitle, shortDay } from "../vi/format.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const assignment = {
  title: "Who does what",
  meta: "Who is responsible, handing work over",
  who: "Responsible",
  nobody: "Nobody yet",
  unknown: "Somebody who has left the unit",
  until: (period) => (period === "open" ? "until changed" : monthTitle(period).toLowerCase()),
  since: (from, day) => `taken over from ${from} ${shortDay(day)}`,
  filter: "Filter",
  filters: { all: "All", mine: "My tasks" },
  plan: "Tasks of the plan",
  own: "The unit's own tasks",
  emptyMine: { title: "No task is given to me", text: "Choose “All” and tap a task to give it to somebody." },
  sheet: {
    person: "Given to",
    period: "For",
    periods: { month: "This month", open: "Until changed" },
    save: "Give the task",
    takeBack: "Take it back",
    needPerson: "Choose who does it.",
    notKept: "Not saved. The phone may be full, try again.",
  },
  handOver: {
    title: "Hand work over",
    meta: "Move all tasks of one person to another",
    from: "Handed over by",
    to: "Taken over by",
    what: "Tasks that move",
    confirm: (count) => `Hand over ${counted(count, "task")}`,
    none: { title: "Nothing to hand over", text: "Nobody has been given a task that is still to do." },
    done: (count, to) => `${counted(count, "task")} handed over to ${to}.`,
    otherPlan: "Task of another plan",
    log: "Handed over",
    logLine: (from, to, day) => `${from} → ${to} · ${shortDay(day)}`,
  },
} satisfies EnglishOf<typeof assignmentVi>;
