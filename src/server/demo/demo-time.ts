import type { Day } from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";

const MINUTE_MS = 60_000;

/** Indochina time has had no other offset since 1975; the demo plays nowhere else. */
const OFFSET_MINUTES = 7 * 60;

/** That minute of that day on the wall clock of the demo's units. */
export const wallInstant = (day: Day, minuteOfDay: number): Instant =>
  instant(Date.parse(`${day}T00:00:00Z`) + (minuteOfDay - OFFSET_MINUTES) * MINUTE_MS);
