import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";

const MOST_OFFSET_MS = 15 * 60 * 60 * 1000;

/** The first moment of a day in the office's time zone. */
export const beginningOfDay = (day: Day): Instant => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [before, within] = [midnight - MOST_OFFSET_MS, midnight + MOST_OFFSET_MS];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(instant(middle), DEFAULT_TIME_ZONE) >= day) within = middle;
    else before = middle;
  }
  return instant(within);
};
