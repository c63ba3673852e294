import type { safekeepingVi } from "../vi/safekeeping.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const safekeeping = {
  title: "Safety of data",
  log: "System log",
  backup: {
    ok: "Backups count",
    none: "There is no backup",
    sameDisk: "The backup is on the same disk",
    onlyOne: "There is only one backup",
  },
  backupText: {
    ok: "",
    none: "Phones keep every photo that was sent. Back up daily to another disk.",
    sameDisk: "If the disk breaks, both are lost, so it does not count. Back up to another disk.",
    onlyOne: "From the second one on another disk they count.",
  },
  newest: (when) => `Last one ${when}.`,
  reachesTo: (when) => `What was sent before ${when} is in the backup.`,
  missing: (count) => `${counted(count, "photo")} were missing on the server when it was backed up.`,
  wentBack: "The server went back to an older state",
  wentBackText: (when) =>
    `Noticed ${when}. The devices send what is missing by themselves, nothing is to be done.`,
  waiting: (count) => `To take in again: ${counted(count, "item")}`,
  waitingText:
    "A phone still has it, the server does not. Take it in if it is right, drop it if it is elsewhere.",
  offeredBy: (name, when) =>
    name === "" ? `Sent again by a phone ${when}` : `Sent again by the phone of ${name} ${when}`,
  isNew: "The server does not have this",
  isOther: "The server says something else",
  deleted: "Deleted on that phone",
  untitled: "Record",
  takeIn: "Take in",
  discard: "Drop",
  discardTitle: "Drop this?",
  discardText: "It stays on the phone that sent it, but is not offered again.",
  reason: "Reason",
  needsReason: "Write the reason.",
  keep: "Cancel",
  confirmDiscard: "Drop",
  empty: { title: "Nothing to take in", text: "" },
  again: "Try again",
} satisfies EnglishOf<typeof safekeepingVi>;
