import { type UnitSlot, unitSlots } from "../../../../domain/broadcast/airing-plan.ts";
import { useLive } from "../../../hooks/use-live.ts";
import { useServices } from "../../../hooks/use-services.ts";

/** Times of the day at which the unit's loudspeakers are on air; empty until somebody noted them. */
export const useUnitSlots = (): readonly UnitSlot[] => {
  const { registers } = useServices();
  const sites = useLive(() => registers.entries("site"), [registers]) ?? [];
  return unitSlots(sites.filter(({ values }) => values.isClosed !== true).map(({ values }) => values));
};
