import type { exemplarVi } from "../vi/exemplar.ts";
import type { EnglishOf } from "./english-of.ts";

export const exemplar = {
  title: "Good examples, criticism",
  meta: "Within the unit until its leader lets it out",
  add: "Note a good example",
  addCriticism: "Note criticism",
  privacy: "Only the unit can read it. It goes upwards after the leader has approved it.",
  kinds: { exemplar: "Good example", criticism: "Criticism" },
  headings: {
    waiting: "Waits for the leader",
    changesAsked: "The leader asks for changes",
    approved: "Approved, sent upwards",
    declined: "Stays in the unit",
  },
  on: "Day",
  what: "What it is about",
  whatMissing: "Say in short what it is about.",
  who: "Who, which group",
  village: "Village, quarter",
  story: "Tell more",
  save: "Save",
  approve: "Approve, send upwards",
  decline: "Keep in the unit",
  asked: (note) => `The leader asks for changes: ${note}`,
  disputed: "There are two different decisions. Waits for the leader to decide again.",
  changedSince: "Changed after the approval; those above still see what was approved.",
  storageFull: "The phone is full, not saved. Make room and save again.",
  gone: { title: "There is no such entry", text: "It may have been deleted on another phone." },
  empty: {
    title: "No example yet",
    text: "Note good people, good work and good ways, to be praised and reported once the leader approves.",
  },
} satisfies EnglishOf<typeof exemplarVi>;
