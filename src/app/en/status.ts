import type { statusVi } from "../vi/status.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const status = {
  of: {
    draft: "Draft",
    queued: "To send",
    sending: "Sending",
    sent: "Sent",
    accepted: "Accepted",
    returned: "To mend",
    failed: "To look at",
  },
  daysLeft: (days) => (days === 0 ? "due today" : `${counted(days, "day")} left`),
  overdue: (days) => `${counted(days, "day")} overdue`,
  photosAway: (count) => `${counted(count, "photo")} not here yet`,
  photoAway: "Not here yet",
  photoUnreadable: "Cannot be opened",
  noEvidence: "No evidence yet",
  late: "handed in after closing",
  cell: {
    full: "complete",
    onTrack: "on track",
    behind: "behind",
    none: "none",
    needsFix: "to mend",
    notDue: "not due yet",
    noQuota: "no fixed number",
    notUsed: "not in use yet",
  },
} satisfies EnglishOf<typeof statusVi>;
