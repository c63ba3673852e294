import type { Place } from "../../domain/activity/common-fields.ts";
import { instant } from "../../domain/instant.ts";

/** What the Geolocation API measured; null where a phone that knows nothing says 0, 0. */
export const placeOf = ({ coords, timestamp }: GeolocationPosition): Place | null => {
  const { latitude, longitude, accuracy } = coords;
  if (latitude === 0 && longitude === 0) return null;
  return { latitude, longitude, accuracyM: accuracy, measuredAt: instant(timestamp) };
};
