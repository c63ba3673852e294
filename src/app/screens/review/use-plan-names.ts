import { knownTasks } from "../../../domain/plan.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { FactNames } from "./activity-facts.tsx";

const noNames: Pick<FactNames, "tasks" | "themes"> = { tasks: new Map(), themes: new Map() };

/** Names of tasks and themes from every plan that this device knows. */
export const usePlanNames = (): FactNames => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const names = useLive(async () => {
    const plans = await diary.plans();
    return {
      tasks: new Map(plans.flatMap(knownTasks).map(({ ref, title }) => [ref, title])),
      themes: new Map(plans.flatMap(({ themeNames }) => themeNames).map(({ id, name }) => [id, name])),
    };
  }, [diary]);
  return { ...(names ?? noNames), timeZone: unit.timeZone };
};
