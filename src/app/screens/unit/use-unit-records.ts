import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { firstDayOf, lastDayOf, type Month } from "../../../domain/day.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useOpenedUnits } from "../review/use-opened-units.ts";

/** The unit's records of a month, newest first; brings them to this device when they are not here yet. */
export const useUnitRecords = (unit: UnitId, month: Month): readonly ActivityView[] | undefined => {
  const { diary } = useServices();
  useOpenedUnits([unit]);
  return useLive(
    () => diary.activitiesBetween(firstDayOf(month), lastDayOf(month), unit),
    [diary, unit, month],
  );
};
