import type { LogbookRow } from "../../../domain/broadcast/logbook.ts";
import { airingStates, logbookVi, missReasons } from "../../vi/broadcast.ts";

/** What the last column says: why it did not go out, and which loudspeakers were broken. */
export const remarkOf = ({ state, reason, brokenSpeakers, issue }: LogbookRow): string =>
  [
    state === "missed" ? logbookVi.remark(airingStates.missed, missReasons[reason ?? "other"]) : "",
    brokenSpeakers !== "" && (state !== "missed" || reason === "brokenSpeakers")
      ? logbookVi.broken(brokenSpeakers)
      : "",
    state === "aired" && issue === null ? logbookVi.returned : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
