import type { revokedVi } from "../vi/revoked.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const revoked = {
  by: (office, day) => `${office} locked it on ${day}. It can neither send nor look at anything more.`,
  byNobody: (day) => `An administrator locked it on ${day}. It can neither send nor look at anything more.`,
  until: (day) => `Unsent items can be handed in until the end of ${day}.`,
  list: "On this phone",
  handedIn: (items) => `${counted(items, "item")} handed in`,
  handedInMeta: (office) => `${office} keeps them apart, to be looked at`,
  keeper: "The administrator",
  unsent: (items) => `${counted(items, "item")} not handed in`,
  unsentMeta: "The phone hands them in when there is a network",
  drafts: (items) => counted(items, "open draft"),
  draftsMeta: "Save them to hand them in, or drop them",
  refused: (items) => `${counted(items, "item")} refused by the receiver`,
  refusedMeta: "Open the outbox to mend or drop them",
  nothing: "Nothing is left to hand in",
  tryNow: "Hand in now",
  newCode: "Enter a new code",
  remove: "Delete the data on this phone",
  removeNote: "Possible once everything is handed in.",
  confirm: {
    title: "Delete the data on this phone?",
    text: "All records and photos on this phone are deleted. What was sent or handed in stays with the receiver.",
    keep: "Keep",
    remove: "Delete",
  },
} satisfies EnglishOf<typeof revokedVi>;
