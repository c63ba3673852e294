import type { keysVi, reviewingVi } from "../vi/reviewing.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const reviewing = {
  stale: (when) => `List of ${when}. You can review, the device sends it when there is a network.`,
  unit: "Unit",
  allUnits: "All units",
  emptyText: "New records will be shown here.",
  emptyUnit: "No record of this unit waits.",
  noPhoto: "This record has no photo.",
  photoMissing: "This photo is not here yet, this is its thumbnail.",
  photoNowhere: "This photo is not here yet and has no thumbnail.",
  photoUnreadable: "This photo cannot be opened. The original is kept.",
  coming: "The record is being loaded. You can look at another one first.",
  notHere: {
    title: "The record is not on this device",
    text: "It comes with a network. Look at another one first.",
  },
  receivedAt: "Sent at",
  earlier: (verdict, moment) => `Before: ${verdict}, ${moment}`,
  verdicts: { accepted: "accepted", returned: "returned" },
  verdictsNow: { accepted: "Accepted", returned: "Returned" },
  changes: (facts, newPhotos, gonePhotos) =>
    [
      facts > 0 ? `${counted(facts, "change")}` : "",
      newPhotos > 0 ? counted(newPhotos, "new photo") : "",
      gonePhotos > 0 ? `${counted(gonePhotos, "photo")} taken out` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  changesUnknown: "The last review did not keep what was seen, so changes cannot be shown.",
  newPhotoOf: (photo) => `${photo}, new photo`,
  newPhoto: "New photo",
  gonePhoto: "Taken out",
  gonePhotoOf: (index, total) => `Old photo ${index} of ${total}, taken out`,
  goneSmall: "This photo was taken out, only its thumbnail is left.",
  goneNowhere: "This photo was taken out, this device has no picture of it.",
  comments: "Comments",
  inPeriod: "Taken in the period",
  comment: (unitWord) => `Comment for the ${unitWord}`,
  commentHint: (unitWord) => `Comment for the ${unitWord} (needed to return it)`,
  previous: "Previous record",
  next: "Next record",
  takeBack: "Take the verdict back",
  needsComment: (unitWord) => `Write how the ${unitWord} can mend it.`,
  recordTitle: "Record",
} satisfies EnglishOf<typeof reviewingVi>;

export const keys = {
  title: "Keys",
  hint: "They do nothing while you type.",
  list: [
    ["D", "Accept"],
    ["T", "Return"],
    ["J", "Next record"],
    ["K", "Previous record"],
    ["1 – 3", "Photos 1 to 3"],
    ["?", "This list of keys"],
  ],
} satisfies EnglishOf<typeof keysVi>;
