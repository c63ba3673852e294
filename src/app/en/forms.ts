import type { formsVi } from "../vi/forms.ts";
import type { EnglishOf } from "./english-of.ts";

export const forms = {
  optional: "optional",
  decrease: (step) => `Less by ${step}`,
  increase: (step) => `More by ${step}`,
  removePhoto: (index) => `Delete photo ${index}`,
  openPhoto: (index) => `Open photo ${index}`,
  photo: (index) => `Photo ${index}`,
  photoMissing: "The photo is not on this phone",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  choose: "Choose",
  cancel: "Cancel",
  undo: "Undo",
  loading: "Opening",
} satisfies EnglishOf<typeof formsVi>;
