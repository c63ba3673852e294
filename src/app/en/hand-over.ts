import { size } from "../vi/format.ts";
import type { handOverVi } from "../vi/hand-over.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const kept = "The data are safe on this phone.";
const untouched = "Nothing was changed.";

export const handOver = {
  contents: (changes, photos, bytes) =>
    `${counted(changes, "change")} · ${counted(photos, "photo")} · ${size(bytes)}`,
  write: {
    action: "Save to a file",
    title: "The file is ready",
    sealed:
      "It is sealed with the unit's key: only the receiver and phones of the unit can open it. Send it to a colleague or to the supervisors to be carried along.",
    kept: "The data stay on this phone too and are sent when there is a network.",
    drafts: (count) => `${counted(count, "draft")} in the file can only be opened on your own phone.`,
    missing: (count) =>
      `${counted(count, "photo file")} are no longer on this phone and so not in this file.`,
    deliver: "Save or share the file",
    close: "Close",
    saved: (name) => `${name} was saved to Downloads.`,
    shared: "The file was passed on.",
    problems: {
      noKeys: `This phone has no key of the unit yet. Connect once, then save again. ${kept}`,
      nothing: "Nothing waits on this phone to be saved.",
      noSpace: `The phone is full, the file could not be made. ${kept}`,
      storageLost: `The data could not be read. Close the app, open it and save again. ${kept}`,
    },
  },
  takeIn: {
    action: "Take in a file",
    meta: "Carry a colleague's work to where there is a network",
    input: "Choose the file that a colleague saved",
    checking: "Checking the file…",
    title: (name) => `The file of ${name} was taken in`,
    drafts: (count) => `${counted(count, "draft")} opened again under “Work”.`,
    next: "The phone sends it when there is a network. Do not remove the app before it is sent.",
    problem: "The file could not be taken in",
    problems: {
      notHandOver: "This is not a file saved from this app.",
      newerVersion: "It was saved by a newer version. Update the app and try again.",
      otherUnit: "This file belongs to another unit, so this phone cannot take it in.",
      unknownKey:
        "This phone does not have the key of the file. Connect and try again, or give the file to the supervisors.",
      damaged: `The file is damaged or not complete. Copy the original again. ${untouched}`,
      tooLarge: "The file is too large.",
      ownFile: "This phone saved this file itself. The data are still in its outbox.",
      noSpace: `The phone is full, the file was not taken in. ${untouched}`,
      storageLost: `Nothing could be written on the phone. Close the app, open it and try again. ${untouched}`,
    },
  },
  carried: {
    heading: "Carried for others",
    title: (name) => `Carried for ${name}`,
    waiting: "To send",
    sending: (sent, total) => `Sending ${size(sent)}/${size(total)}`,
    delivered: "All sent",
    needsLook: "Look at it",
    tryAgain: "Send this file again",
    remove: "Delete from this phone",
    tidy: "Clear from the list",
    ask: {
      title: "Delete the carried file?",
      text: (name) =>
        `The work of ${name} in this file will no longer go with this phone. Delete it only when its writer has sent it or still has the file.`,
      keep: "Keep",
      confirm: "Delete",
    },
    drafts: (count) => `${counted(count, "draft")} can only be opened on the writer's own phone.`,
  },
  desk: {
    title: "Take in a file",
    meta: "Files of units without a network",
    text: "Choose the file that an officer saved. All of it is checked before it is taken in; the work is entered for whoever did it.",
    choose: "Choose a file",
    sending: (sent, total) => `Sending ${size(sent)}/${size(total)}`,
    progress: "Progress of the file",
    done: "The file was taken in",
    offline: "No network. Try again with one; what was sent need not be sent again.",
    signedOut: "Sign in again to send the file.",
  },
  outcome: ({ applied, duplicate, quarantined, rejected, filesStored, filesLeft }) =>
    [
      counted(applied, "new change"),
      duplicate > 0 && `${duplicate} known already`,
      quarantined > 0 && `${quarantined} held to be looked at`,
      rejected > 0 && `${rejected} refused`,
      filesStored > 0 && counted(filesStored, "photo file"),
      filesLeft > 0 && `${counted(filesLeft, "photo file")} not taken in`,
    ]
      .filter((part) => part !== false)
      .join(" · "),
} satisfies EnglishOf<typeof handOverVi>;
