import type { officeGalleryVi } from "../vi/office-gallery.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const officeGallery = {
  title: "Good examples",
  meta: "What the units have sent upwards",
  count: (shown, all) => (shown === all ? counted(all, "item") : `${shown} of ${counted(all, "item")}`),
  kinds: { exemplar: "Good example", criticism: "Criticism" },
  criticismNote: "To be followed up only; it stands in no file.",
  allKinds: "All",
  kind: "Kind",
  unit: "Unit",
  allUnits: "All units",
  theme: "Theme",
  allThemes: "All themes",
  period: "Period",
  allPeriods: "Any time",
  year: (year) => `Year ${year}`,
  quarter: (quarter, year) => `Quarter ${quarter}/${year}`,
  record: "Open the record",
  noPhoto: "No photo",
  let: (day) => `Let out by the unit's leader ${day}`,
  none: { title: "No examples yet", text: "What leaders of units have let out will be shown here." },
  noneShown: "Nothing is as filtered.",
  cut: "Only the latest are shown.",
  stale: (when) => `No network, this is the list of ${when}.`,
  export: "Export to Excel",
  exported: "The Excel file is there",
  fileName: "good-examples.xlsx",
  sheet: { order: "No.", on: "Day", what: "What", who: "Who", village: "Village", story: "Story" },
} satisfies EnglishOf<typeof officeGalleryVi>;
