import type { errorsVi } from "../vi/errors.ts";
import { decimal } from "../vi/format.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const tryNow = "Try to send now";
const keptHere = "The data are safe on this phone.";

export const errors = {
  retry: {
    title: (attempts) => `Not sent after ${counted(attempts, "attempt")}`,
    text: (time) => `The phone tries again at ${time}. ${keptHere}`,
    soon: `The phone tries again by itself. ${keptHere}`,
    action: tryNow,
    export: "Save to a file",
  },
  signedOut: {
    title: "Sign in again to send",
    text: (items) => `${counted(items, "item")} stay on this phone, and you can go on logging.`,
    later: "Later",
    action: "Enter a code",
  },
  revoked: {
    title: { device: "This phone was locked", user: "This account was closed" },
    text: "What is unsent is kept.",
    action: "Look",
  },
  lost: {
    title: "The data on this phone were deleted",
    text: (unsent, since) =>
      unsent === 0
        ? "What was sent is still there and is being loaded again."
        : `What was sent is still there. ${counted(unsent, "unsent item")}${since === null ? "" : `, the oldest from ${since},`} are no longer on this phone: please log them again, photos may still be in the gallery.`,
    action: "Understood",
  },
  taskGone: {
    title: "This task is no longer in the plan",
    text: "Choose another task.",
    action: "Choose a task",
  },
  storageFull: {
    title: "The phone is full, the photo was not saved",
    text: "Remove old photos, then tap Retake. The text is saved.",
    settings: "Open the phone's settings",
  },
  storage: {
    noSpace: {
      title: "The phone is full, not saved",
      text: "Delete some photos, films or other apps on the phone and try again. What was saved before is still there.",
    },
    storageLost: {
      title: "Not saved on the phone",
      text: "What was saved before is still there. Try once more; if it still fails, close the app and open it again.",
    },
    blocked: {
      title: "The app is open in another window",
      text: "Close the other windows of this app, the phone then goes on by itself.",
    },
    outdated: {
      title: "The app was updated in another window",
      text: "What you are writing is still saved. Tap Reload to use the new version.",
    },
    reload: "Reload",
    retry: "Try again",
  },
  storageLost: {
    title: "Not saved on the phone",
    text: "What was saved before is still there. Close the app and open it again, then save once more.",
  },
  code: {
    unknown: "This code is not from an account slip. Scan the code framed “Account slip”.",
    mistyped: "The code is not right. Look at the 8 characters on the slip again.",
    expired: (office, day) =>
      `The slip has expired${day ? ` on ${day}` : ""}. Call ${office} for a new code.`,
    used: (office, device) =>
      `The slip was used for ${device ? `the phone ${device}` : "another phone"}. Call ${office} if that is not yours.`,
    again: "Scan again",
  },
  plan: {
    title: "The table in this file could not be read",
    text: "Check that the file has the appendix table with the columns Task and Time.",
  },
  page: {
    title: "This page is not on the phone",
    text: "Open it again with a network. What you have logged is not affected.",
    action: "To Work",
  },
  field: {
    tooLarge: (from, to) => `The number is too large. Enter ${decimal(from)} to ${decimal(to)}.`,
    tooSmall: (from, to) => `The number is too small. Enter ${decimal(from)} to ${decimal(to)}.`,
    evidence: "Add at least 1 photo or link.",
    link: "A link begins with http:// or https://.",
  },
  offline: { title: "No network", text: "These are the figures of last time.", action: "Try again" },
  recordGone: { title: "This record is not here", text: "It was deleted or has not been loaded." },
} satisfies EnglishOf<typeof errorsVi>;
