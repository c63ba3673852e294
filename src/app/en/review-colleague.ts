import type { colleagueVi } from "../vi/review-colleague.ts";
import type { EnglishOf } from "./english-of.ts";

export const colleague = {
  title: "The record has been reviewed",
  someone: "A colleague",
  verdicts: {
    accepted: (who, moment) => `${who} accepted it, ${moment}.`,
    returned: (who, moment) => `${who} returned it, ${moment}.`,
  },
  looking: (who) => (who.length === 1 ? `${who[0]} is looking too` : `${who.join(", ")} are looking too`),
  outrun: "Your verdict came later; it stays in the record's history and does not replace this one.",
  understood: "Understood, go on",
} satisfies EnglishOf<typeof colleagueVi>;
