import { useEffect, useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { useServices } from "../../hooks/use-services.ts";
import { colleagueVi } from "../../vi/review-colleague.ts";
import { useMayDecide } from "../overview/use-may-decide.ts";

/** Names of reviewers who have the same record open now; says to them that it is open here. */
export const useOthersLooking = ({ unit, id }: Pick<ActivityView, "unit" | "id">): readonly string[] => {
  const { supervision } = useServices();
  const mayDecide = useMayDecide();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!mayDecide) return;
    const stop = supervision.watchRecord(unit, id, (others) =>
      setNames(others.map(({ name }) => name || colleagueVi.someone)),
    );
    return () => {
      stop();
      setNames([]);
    };
  }, [supervision, mayDecide, unit, id]);
  return names;
};
