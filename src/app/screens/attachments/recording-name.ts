import { dayOf, type TimeZone, timeOf } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { attachmentsVi } from "../../vi/attachments.ts";
import { fullDay } from "../../vi/format.ts";

/** What a recording is called, by when it was made. */
export const recordingName = (at: Instant, timeZone: TimeZone): string =>
  attachmentsVi.recording.name(fullDay(dayOf(at, timeZone)), timeOf(at, timeZone));
