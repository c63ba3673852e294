import type { ActivityOf } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addDays, type Day } from "../../../domain/day.ts";
import { allTasks } from "../../../domain/plan.ts";
import { foldTones } from "../../../domain/text.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DiaryServices } from "../../services/services.ts";

/** A check of a posting point that was saved. */
export interface PointCheck {
  readonly view: ActivityView;
  readonly activity: ActivityOf<"posting">;
}

const EVER: readonly [Day, Day] = ["2000-01-01" as Day, "2999-12-31" as Day];
/** A check that serves no task is found by its day alone. */
const WITHOUT_TASK_DAYS = 120;

/** Every check of the unit's points, newest first; undefined while they are being read. */
export const usePointChecks = (): readonly PointCheck[] | undefined => {
  const { diary } = useServices();
  return useLive(() => readChecks(diary), [diary]);
};

const readChecks = async (diary: DiaryServices): Promise<readonly PointCheck[]> => {
  const plans = await diary.plans();
  const tasks = plans.flatMap(allTasks).filter(({ kinds }) => kinds.includes("posting"));
  const today = diary.today();
  const lists = await Promise.all([
    ...tasks.map(({ ref }) => diary.taskActivities(ref, ...EVER)),
    diary.activitiesBetween(addDays(today, -WITHOUT_TASK_DAYS), today),
  ]);
  const byId = new Map(
    lists
      .flat()
      .flatMap((view): [string, PointCheck][] =>
        view.activity.kind === "posting" ? [[view.id, { view, activity: view.activity }]] : [],
      ),
  );
  return [...byId.values()].sort((a, b) => (a.activity.on < b.activity.on ? 1 : -1));
};

/** Activities keep the name that a point had, not its id. */
export const checksOf = (checks: readonly PointCheck[], pointName: string): readonly PointCheck[] =>
  checks.filter(({ activity }) => foldTones(activity.point ?? "").trim() === foldTones(pointName).trim());

/** Something was wrong there and nobody has said yet that it was mended. */
export const isOpenDefect = ({ activity }: PointCheck): boolean =>
  !activity.fixedOn &&
  (Boolean(activity.defect) || Object.values(activity.checks ?? {}).some((result) => result === "no"));
