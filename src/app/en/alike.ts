import type { alikeVi } from "../vi/alike.ts";
import type { EnglishOf } from "./english-of.ts";

export const alike = {
  title: "To look at: two photos are alike",
  text: "The device only compares pictures and concludes nothing. Look and decide yourself.",
  compare: "Compare the photos",
  compareName: (check) => `Compare the photos: ${check}`,
  ofPhoto: (photo, check) => `${photo}: ${check}`,
  unreadable: (photo) => `${photo}: cannot be opened, the original is kept`,
  exact: "Identical: the same photo file.",
  alike: "Alike: almost the same picture, another file.",
  which: (index, total) => `Photo ${index} of ${total} that look alike`,
  previous: "Previous photo",
  next: "Next photo",
  thisRecord: "This photo",
  earlier: "Photo sent earlier",
  untitled: "without a name",
  alt: (which, unit, day) => `${which}, ${unit}, ${day}`,
  openRecord: "Open this record",
  openRecordName: (title, unit) => `Open the record ${title}, ${unit}`,
  loading: "Loading the photo",
  missing: "The photo could not be loaded. Open it again with a network.",
  unreadablePhoto: "This photo cannot be opened. The original is kept.",
} satisfies EnglishOf<typeof alikeVi>;
