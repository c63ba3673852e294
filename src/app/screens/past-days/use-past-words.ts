import { ActivityKind } from "../../../domain/activity/kind.ts";
import type { PastWords } from "../../../domain/past-days.ts";
import { knownTasks } from "../../../domain/plan.ts";
import { taskIdOf } from "../../../domain/task.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useUnitPlaces } from "../../hooks/use-unit-places.ts";
import { kindNames } from "../../vi/kinds.ts";

/** Tasks of the plan in force, kinds and villages by the names that stand in a book; undefined until they are read. */
export const usePastWords = (): PastWords | undefined => {
  const { diary } = useServices();
  const { village } = useUnitPlaces();
  const found = useLive(async () => ({ inForce: await diary.planInForce() }), [diary]);
  if (!found) return undefined;
  const tasks = found.inForce ? knownTasks(found.inForce.plan) : [];
  return {
    today: diary.today(),
    tasks: tasks
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ ref, title, shortTitle, kinds }) => ({
        ref,
        kinds,
        names: [title, taskIdOf(ref), ...(shortTitle ? [shortTitle] : [])],
      })),
    kinds: ActivityKind.options.map((kind) => ({ kind, name: kindNames[kind] })),
    villages: village,
  };
};
