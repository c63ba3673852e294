import type { difficultyVi } from "../vi/difficulty.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const difficulty = {
  title: "Difficulties",
  meta: "Report upwards, see the answers",
  add: "Report a difficulty",
  open: "Waiting",
  settled: "Settled",
  untitled: "Nothing written",
  states: {
    open: "No answer yet",
    received: "Received",
    answered: "Answered",
    forwarded: "Passed further up",
    settled: "Settled",
  },
  steps: { received: "Receive", answered: "Answer", forwarded: "Pass further up", resolved: "Settled" },
  due: (day) => `To be settled by ${day}`,
  late: (days) => `${counted(days, "day")} overdue`,
  forwardedTo: (whom) => `Passed to: ${whom}`,
  answers: "Answers from above",
  noAnswer: "No answer yet. It was sent on together with the other records.",
  settle: "It is settled",
  reopen: "It still hinders",
  empty: {
    title: "No difficulty reported",
    text: "When something hinders the plan, report it here, with photos if you have some. Those above see it and answer.",
  },
} satisfies EnglishOf<typeof difficultyVi>;
