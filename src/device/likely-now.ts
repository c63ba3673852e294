import { addMs, type Instant } from "../domain/instant.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the server's last answer said of the time. */
export interface KnownTime {
  /** Server's clock minus this phone's, as it was then. */
  readonly offsetMs: number;
  /** The server's clock then. */
  readonly heardAt: Instant;
}

/**
 * The moment that it most likely is, for the day and month that screens show and a draft begins with; a phone that
 * thinks it is 1970 or 2099 would find neither plan nor month (S10). What a change says of its time stays the phone's
 * own clock. Time never runs behind the last answer. A clock that was wrong by days may have been set right since, so its
 * offset is not simply believed: of phone and corrected phone, the one that moved less is right.
 */
export const likelyNow = (device: Instant, known: KnownTime | null): Instant => {
  if (known === null) return device;
  const corrected = addMs(device, known.offsetMs);
  const candidates = Math.abs(known.offsetMs) < DAY_MS ? [corrected] : [device, corrected];
  const possible = candidates.filter((moment) => moment >= known.heardAt);
  return possible.length === 0 ? known.heardAt : possible.reduce((a, b) => (a <= b ? a : b));
};
