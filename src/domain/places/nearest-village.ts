import type { Place } from "../activity/common-fields.ts";
import { distanceM, isSomewhere } from "./distance.ts";

/** A place of the unit that somebody has measured, and the village that it lies in. */
export interface KnownPoint {
  readonly village: string;
  readonly point: Place;
}

/** Further away nothing is proposed, and less exact measurements say nothing: villages lie about so far apart. */
export const MOST_DISTANCE_M = 1_500;

/**
 * The village of the nearest known point (đề xuất thôn theo vị trí); null where that would be a guess: nothing lies near,
 * or within what the measurement leaves open another village could be the nearer one.
 */
export const nearestVillage = (here: Place, known: readonly KnownPoint[]): string | null => {
  if (!isUsable(here)) return null;
  const byVillage = new Map<string, number>();
  for (const { village, point } of known) {
    if (village === "" || !isUsable(point)) continue;
    const distance = distanceM(here, point);
    byVillage.set(village, Math.min(distance, byVillage.get(village) ?? distance));
  }
  const [nearest, next] = [...byVillage].sort(([, a], [, b]) => a - b);
  if (!nearest || nearest[1] > MOST_DISTANCE_M) return null;
  const isAmbiguous = next !== undefined && next[1] - nearest[1] <= here.accuracyM;
  return isAmbiguous ? null : nearest[0];
};

const isUsable = (place: Place): boolean => isSomewhere(place) && place.accuracyM <= MOST_DISTANCE_M;
