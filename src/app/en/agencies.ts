import type { agenciesVi } from "../vi/agencies.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const agencies = {
  title: "Coordinating agencies",
  meta: "The duties of each agency in the plan",
  count: (all, begun) => `${counted(all, "agency", "agencies")}, ${begun} with records`,
  columns: {
    task: "Duty",
    role: "Role",
    done: "Done",
    accepted: "Accepted",
    waiting: "Waiting",
    returned: "Returned",
    last: "Latest",
  },
  roles: { lead: "Leads", coordinate: "Helps", none: "" },
  never: "None yet",
  lastOn: (day) => `Last record ${day}`,
  nothing: "No record yet",
  seen: (when) => `connected ${when}`,
  notSeen: "never connected",
  unsent: (items) => `${counted(items, "record")} not sent`,
  open: (agency) => `Open the records of ${agency}`,
  noTasks: "The plan of this year names no duty of this agency.",
  none: {
    title: "No coordinating agency yet",
    text: "Agencies added among the units will stand here with the duties that the plan gives them.",
  },
  stale: (when) => `No network, figures of ${when}.`,
  concerns: {
    title: "What concerns the agency",
    meta: "What the plan says of it, how the units stand",
    clauses: "Where the plan names the agency",
    noClauses: "The plan does not name the agency.",
    tasks: "How the units stand",
    begun: (begun, units) => `${begun}/${units} units have begun`,
    full: (full, units) => `${full}/${units} units have all`,
    done: (done) => `${counted(done, "record")}`,
    sums: "Sums only, no figures of single units.",
    tooFew: "There are too few units for a sum.",
  },
} satisfies EnglishOf<typeof agenciesVi>;
