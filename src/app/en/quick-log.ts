import type { quickLogVi } from "../vi/quick-log.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const quickLog = {
  heading: "Quick log",
  action: "Quick log",
  actionFor: (task) => `Quick log: ${task}`,
  asLast: (day, last) => {
    const villages = last.villages ?? [];
    const parts = [
      last.kind === "broadcast" && last.minutes ? counted(last.minutes, "minute") : "",
      villages.length <= 2 ? villages.join(", ") : counted(villages.length, "village"),
      last.themes && last.themes.length > 0 ? counted(last.themes.length, "theme") : "",
    ].filter((part) => part !== "");
    return `As on ${day}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
  },
  never: "There is no earlier one to follow",
  saved: (title) => `Saved on the phone: ${title}`,
  notSaved: "Not saved on the phone. Wait a moment and tap again.",
  same: {
    title: "Somebody has logged this. Log it all the same?",
    ownTitle: "You have logged this. Log it all the same?",
    text: "Same task, same day. Another one counts once more.",
    by: (who, when) => `${who}, ${when}`,
    self: "You",
    someone: "A colleague",
    anyway: "Log all the same",
    not: "No, do not log",
  },
} satisfies EnglishOf<typeof quickLogVi>;
