import type { ActivityView, EvidenceView } from "../../domain/activity/activity-view.ts";
import { knownTasks } from "../../domain/plan.ts";
import type { UnitId } from "../../domain/unit.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useLive } from "../hooks/use-live.ts";
import { useServices } from "../hooks/use-services.ts";
import { photoStampFacts } from "./photo-stamp-facts.ts";
import type { StampFacts } from "./stamp-facts.ts";

/** How to tell the stamp of photos of a unit's records; null until the names are read. */
export const usePhotoStamp = (
  unitId: UnitId,
): ((view: ActivityView, photo: EvidenceView) => StampFacts) | null => {
  const { diary } = useServices();
  const { unit: own, units } = useAccount();
  const unit = units.find(({ id }) => id === unitId) ?? own;
  const names = useLive(async () => {
    const [plans, people] = await Promise.all([diary.plans(), diary.people(unitId)]);
    return {
      people,
      tasks: new Map(plans.flatMap(knownTasks).map((task) => [task.ref, task])),
      themes: new Map(plans.flatMap(({ themeNames }) => themeNames).map(({ id, name }) => [id, name])),
    };
  }, [diary, unitId]);
  if (!names) return null;
  return (view, photo) => photoStampFacts(view, photo, { ...names, unit, timeZone: unit.timeZone });
};
