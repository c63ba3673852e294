import type { joinVi } from "../vi/join.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const join = {
  field: "Joined double records",
  joined: (count) =>
    count === 0 ? "No record joined" : `${counted(count, "record")} of the same work joined here`,
  separate: "Separate again",
  separateText: "The other record counts again, its photos are no longer here.",
  found: "There is another record of the same work and day",
  foundText: "If one work was logged twice, join them so that it counts once.",
  join: "Join into this record",
  joinFor: (title, who) => `Join into this record: ${title}, ${who}`,
  ask: {
    title: "Join the two records?",
    text: (photos) =>
      `This one stays${photos === 0 ? "" : `, with ${counted(photos, "photo")} of the other`}. The other no longer counts, stays in the history and can be separated again.`,
    keep: "Leave as it is",
    confirm: "Join",
  },
} satisfies EnglishOf<typeof joinVi>;
