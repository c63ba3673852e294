import type { intakeVi } from "../vi/intake.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const intake = {
  title: "Take in photos, files",
  waiting: (count) => `${counted(count, "file")} just shared`,
  none: {
    title: "No file waits",
    text: "In the gallery or Zalo choose photos, tap Share and choose this app.",
    action: "To Work",
  },
  where: "Where should they go?",
  newRecord: "Log new work",
  openRecords: "Unfinished records",
  taking: (done, total) => `Storing file ${done + 1}/${total} on the phone`,
  notKept: {
    title: "Not all files were taken in",
    text: "Share them once more. If it still fails, remove some photos or films from the phone.",
  },
  goOn: "Leave this file out, open the record",
  drop: "Drop these files",
  dropTitle: (count) => `Drop ${counted(count, "shared file")}?`,
  dropText: "The originals stay on the phone; share them again if you need them.",
  keep: "Keep",
  otherRole: {
    title: "This account does not log work",
    text: "What was shared stays on this phone until the officer who logs work signs in.",
  },
  nobody: {
    title: "What was shared is kept on this phone",
    text: "After signing in you are asked which record it is for.",
  },
  refused: (count) => `${counted(count, "file")} not taken in`,
  dropHere: "Drop photos and files here",
  takenOn: (number, day) => `Photo ${number} was taken on ${day}`,
  otherDay: (day) => `This record is of ${day}. Check whether that is right.`,
} satisfies EnglishOf<typeof intakeVi>;
