import { useMemo } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { yearPeriod } from "../../../domain/period.ts";
import { clausesOf, type Plan } from "../../../domain/plan.ts";
import { linksOfClause, workForClause } from "../../../domain/plan-reading/clause-work.ts";
import type { ClauseId } from "../../../domain/task.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";

/** By sentence: those alone that lead to a task or a theme. */
export type ClauseFigures = ReadonlyMap<ClauseId, { readonly isTheme: boolean; readonly count: number }>;

/** The unit's own work in the days of a plan, newest first; undefined until it is read, and for an office for ever. */
export const usePlanWork = (plan: Plan | null): readonly ActivityView[] | undefined => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const logs = unit.level === "commune" || unit.level === "agency";
  const work = useLive(async () => {
    if (!plan || !logs) return null;
    const year = yearPeriod(plan.year);
    const last = diary.today();
    return diary.activitiesBetween(plan.inForceFrom, last < year.to ? year.to : last);
  }, [diary, plan, logs]);
  return work ?? undefined;
};

export const useClauseFigures = (plan: Plan): ClauseFigures | undefined => {
  const work = usePlanWork(plan);
  return useMemo(() => work && figuresOf(plan, work), [plan, work]);
};

const figuresOf = (plan: Plan, work: readonly ActivityView[]): ClauseFigures =>
  new Map(
    clausesOf(plan.text).flatMap(({ id }) => {
      const links = linksOfClause(plan, id);
      if (links.tasks.length + links.themes.length === 0) return [];
      const isTheme = links.tasks.length === 0;
      return [[id, { isTheme, count: workForClause(plan, links, work).length }] as const];
    }),
  );
