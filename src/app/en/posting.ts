import { percent } from "../vi/format.ts";
import type { postingVi } from "../vi/posting.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

const ratio = (posted: number, required: number): string => `${posted}/${required}`;

export const posting = {
  title: "Posting procedures",
  meta: "Posting points, list of procedures, QR codes",
  points: "Posting points",
  pointMeta: (posted, required) =>
    required === 0
      ? "No procedure has to be posted"
      : `${ratio(posted, required)} procedures posted (${percent(posted / required)})`,
  repostBadge: (count) => `${count} to post again`,
  defectBadge: (count) => `${counted(count, "defect")} not fixed`,
  procedures: "List of procedures",
  proceduresMeta: (count) => (count === 0 ? "No procedure yet" : `${counted(count, "procedure")} in force`),
  scan: "Scan the QR of a point",
  scanMeta: "Opens the check of that point",
  addPoint: "Add a posting point",
  noPoints: {
    title: "No posting point yet",
    text: "Add the one-stop desk, village houses and other places with a board.",
  },
  noSuchPoint: {
    title: "This posting point is not here",
    text: "The code belongs to another unit, or the point has not been loaded.",
  },
  toPoints: "To the list of points",
  check: "Check this point",
  opening: "Opening the check",
  summary: (posted, required) => `${ratio(posted, required)} procedures posted`,
  ratio,
  repost: {
    title: "To post again",
    renew: (decision) => (decision === "" ? "Post the new version" : `Post the new version by ${decision}`),
    takeDown: (decision) =>
      decision === "" ? "Take down, abolished" : `Take down, abolished by ${decision}`,
    replace: (by) => `Take down, post ${by} instead`,
    due: (day) => `Due ${day}`,
    late: (days) => `${counted(days, "day")} overdue`,
    done: { renew: "New version posted", takeDown: "Taken down", replace: "Taken down and replaced" },
    doneOf: (done, name) => `${done}: ${name}`,
    all: (count) => `All ${count} are done`,
  },
  field: {
    title: "By field",
    unknown: "Field unknown",
    markAll: "Mark everything of this field as posted",
    required: "Must be posted at this point",
    exempt: "Need not be posted here",
    name: (field, posted, count) => `${field}: ${posted} of ${counted(count, "procedure")} posted`,
  },
  marked: (count) => `${counted(count, "procedure")} noted`,
  states: {
    posted: "Posted",
    outdated: "Old version",
    missing: "Not posted",
    ended: "Abolished, not taken down",
    upcoming: "Not in force yet",
    exempt: "Not required here",
  },
  defects: {
    title: "Defects not fixed",
    found: (day) => `Found ${day}`,
    fix: "Note as fixed",
    fixOf: (defect) => `Note as fixed: ${defect}`,
    unnamed: "Some check failed",
  },
  checks: {
    title: "Checks",
    none: "Never checked",
    row: (day) => `Check of ${day}`,
    passed: (yes, seen) => `${yes} of ${seen} checks passed`,
  },
  sheet: {
    qr: "Print the QR sheet",
    list: "Print the list of what is posted",
    group: "Print to hang up here",
  },
  settings: {
    title: "Settings of the point",
    name: "Name of the point",
    nameHint: "Such as One-stop desk, House of village 3",
    nameMissing: "Enter the name.",
    type: "Kind of point",
    days: "Days for posting again",
    daysHint: "From the day the decision is in force. By Circular 02/2017/TT-VPCP on the same day: 0.",
    daysWrong: "Enter 0 to 90 days.",
    save: "Save on the phone",
  },
  types: {
    oneStopDesk: "One-stop desk",
    villageHouse: "Village house",
    postOffice: "Post office",
    office: "Office",
    other: "Elsewhere",
  },
} satisfies EnglishOf<typeof postingVi>;
