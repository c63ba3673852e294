import { newsState, type PortalNewsState } from "../../../domain/portal-news/standing.ts";
import { portalNewsIdOf } from "../../../domain/registers/portal-news.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export interface PortalNewsView {
  readonly entry: RegisterEntry<"portalNews">;
  readonly state: PortalNewsState;
  /** In the order in which they were made. */
  readonly answers: readonly RegisterEntry<"portalNewsAnswer">[];
}

/** News of a unit, the latest first; undefined while it is being read. */
export const usePortalNews = (unit?: UnitId): readonly PortalNewsView[] | undefined => {
  const { registers } = useServices();
  return useLive(async () => {
    const news = await registers.entries("portalNews", { unit });
    const answers = await registers.entries("portalNewsAnswer", { unit });
    return [...news].reverse().map((entry) => {
      const own = answers.filter(({ values }) => values.news === portalNewsIdOf(entry.id));
      const said = own.map(({ values }) => values);
      return { entry, answers: own, state: newsState(entry.values.round, said) };
    });
  }, [registers, unit]);
};
