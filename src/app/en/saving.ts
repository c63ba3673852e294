import { upperFirst } from "../vi/format.ts";
import type { savingVi } from "../vi/saving.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const saving = {
  draft: "Draft saved",
  offlineHint: "No network. The phone sends when there is one.",
  offlineButton: "Save on the phone",
  onlineButton: "Save and send",
  saved: {
    title: "Saved on the phone",
    where: "It is safe in this phone, even when it is off.",
    next: "Sent by itself when there is a network.",
    waiting: (items) => `${counted(items, "item")} to send.`,
    online: (above) => `Sent. ${upperFirst(above)} will review it.`,
    logNext: "Log more",
    toWork: "To Work",
  },
  undo: {
    action: "Undo",
    photo: (index) => `Photo ${index} deleted`,
    record: "Record deleted",
    accepted: (task, unit) => `${task}, ${unit}: accepted`,
    returned: (task, unit) => `${task}, ${unit}: returned`,
  },
  deleteQueued: {
    title: "Delete a record that was not sent?",
    text: (photos) =>
      photos === 0
        ? "It is only on this phone: deleted, it is lost."
        : `The record and ${counted(photos, "photo")} are only on this phone: deleted, they are lost.`,
    keep: "Keep",
    confirm: "Delete",
  },
  signOut: {
    title: (items) => `${counted(items, "item")} not sent`,
    text: "Send it or save it to a file before signing out.",
    tryNow: "Try to send now",
    export: "Save to a file",
  },
  recover: {
    title: "There is an unfinished record",
    meta: (task, photos, time) => `${task} · ${counted(photos, "photo")} · ${time}`,
    text: "The phone went off while you were logging. Nothing is lost.",
    discard: "Drop it",
    resume: "Go on",
  },
  update: {
    text: "There is a new version. Update when you have time.",
    action: "Update",
    draftOpen: "Save what you are logging, then update.",
  },
} satisfies EnglishOf<typeof savingVi>;
