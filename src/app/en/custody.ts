import type { custodyVi } from "../vi/custody.ts";
import { counted, countedOrNo } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const custody = {
  title: "Kept apart",
  why: {
    revoked: (name) => `A device or the account of ${name} was locked; it handed in what was unsent.`,
    movedAway: (name) => `${name} has moved to another unit and handed in items of the former one.`,
  },
  photos: (count) => countedOrNo(count, "photo"),
  filesOnly: (files) => `${counted(files, "photo file")} of a record that is here`,
  other: "Other content",
  takeIn: "Take in",
  refuse: "Refuse",
  left: (count) => `${counted(count, "item")} could not be taken in and stay here.`,
  ask: {
    title: "Refuse these items?",
    text: "They do not get into the book. The reason is written down and told to the sender.",
    reason: "Reason",
    missing: "Write the reason.",
    keep: "Cancel",
    confirm: "Refuse",
  },
} satisfies EnglishOf<typeof custodyVi>;
