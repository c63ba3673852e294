import type { reviewQueueVi } from "../vi/review-queue.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const reviewQueue = {
  groups: { flagged: "To be looked at first", drawn: "To review", rest: "Not in the sample" },
  groupOf: (name, count) => `${name} (${count})`,
  flags: {
    alike: "Like a photo handed in before",
    changed: "Changed since the last review",
    placeOutside: "Position outside the territory",
    placeUnknown: "No position",
    clockOff: "Clock far off",
    outOfPeriod: "Taken in another month",
    photoMissing: "Photo missing for over a day",
    other: "Needs a closer look",
  },
  bulk: {
    hint: "Nothing speaks for looking at these, and they were not drawn. Open them one by one, or accept them together.",
    action: (count) => `Accept several (${count})`,
    title: (count) => `Accept ${counted(count, "record")} outside the sample?`,
    text: "It is written down that these were accepted together, without being opened.",
    cancel: "Cancel",
    confirm: (count) => `Accept ${counted(count, "record")}`,
    done: (count) => `Accepted ${counted(count, "record")}`,
    inBulk: "Accepted with others, not in the sample.",
  },
  sample: {
    open: "Sample",
    title: "Share of records reviewed",
    text: "Records that need a look always come first. Of the others the server draws this share; no unit knows beforehand which.",
    unit: "Unit",
    allUnits: "All units",
    percent: "Of 100 records, look at",
    whole: "All",
    percents: (percent) => counted(percent, "record"),
    save: "Save",
    close: "Close",
    saved: "Saved. The list changes once the server has it.",
    lower: "Units with a sample",
    ofUnit: (unit, percent) => `${unit}: ${percent}%`,
  },
} satisfies EnglishOf<typeof reviewQueueVi>;
