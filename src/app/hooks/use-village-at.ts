import type { Place } from "../../domain/activity/common-fields.ts";
import { type KnownPoint, nearestVillage } from "../../domain/places/nearest-village.ts";
import type { RegisterEntry } from "../services/registers.ts";
import { useLive } from "./use-live.ts";
import { useServices } from "./use-services.ts";

/** Says which village a measured place lies in, as far as the unit has measured its own places. */
export const useVillageAt = (): ((place: Place | null | undefined) => string | null) => {
  const { registers } = useServices();
  const sites = useLive(() => registers.entries("site"), [registers]);
  return (place) => (place && sites ? nearestVillage(place, sites.flatMap(pointOf)) : null);
};

/** A village's own point, or one of the places that lie in it. */
const pointOf = ({ values }: RegisterEntry<"site">): readonly KnownPoint[] => {
  const { kind, name, village = "", point, isClosed } = values;
  if (!point || isClosed === true) return [];
  return [{ village: kind === "village" ? name : village, point }];
};
