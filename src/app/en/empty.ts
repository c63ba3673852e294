import type { emptyVi } from "../vi/empty.ts";
import { upperFirst } from "../vi/format.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const empty = {
  allDone: {
    title: (month) => `All work of month ${month} is done`,
    text: (items) => `${items}/${items} tasks.`,
    action: "See the report",
  },
  noPlan: {
    title: "No plan yet",
    text: (above, year) =>
      `${upperFirst(above)} has not set the work of ${year}. You can log work and link it to the plan later.`,
    action: "Log work",
  },
  planComing: { title: "Loading the plan", text: "The plan comes by itself when there is a network." },
  outbox: {
    title: "Everything sent",
    titleBesideCarried: "Your own work is sent",
    text: (lastSent, carried) =>
      `${carried === 0 ? "Nothing waits on this phone." : `${counted(carried, "carried file")} left on this phone.`}${lastSent === null ? "" : ` Last sent: ${lastSent}.`}`,
  },
  diary: {
    title: "Nothing logged this month",
    text: "One photo is enough to log work.",
    action: "Log the first work",
  },
  filter: {
    title: (filter) => `No record “${filter}”`,
    text: (month, what) => `In month ${month} no record is ${what}.`,
    action: "Remove the filter",
  },
  search: { title: (words) => `“${words}” was not found`, text: "Try a shorter word, or another month." },
  review: {
    title: "No record waits",
    text: (last) => (last === null ? "" : `Last reviewed: ${last}.`),
  },
  behind: { title: "No unit is behind", text: (units) => `All ${units} units are on track.` },
} satisfies EnglishOf<typeof emptyVi>;
