import type { ActivityOf } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addDays } from "../../../domain/day.ts";
import { type DifficultyStanding, difficultyStanding } from "../../../domain/difficulty.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";

/** A difficulty that was open longer ago is settled or written again. */
const DAYS_BACK = 730;

export interface DifficultyView {
  readonly view: ActivityView;
  readonly said: ActivityOf<"difficulty">;
  readonly standing: DifficultyStanding;
}

/** Difficulties of the own unit in the last two years, newest first; undefined while they are being read. */
export const useDifficulties = (): readonly DifficultyView[] | undefined => {
  const { diary, registers } = useServices();
  return useLive(async () => {
    const today = diary.today();
    const views = await diary.activitiesBetween(addDays(today, -DAYS_BACK), addDays(today, 1));
    const answers = await registers.entries("difficultyAnswer");
    return views.flatMap((view): readonly DifficultyView[] => {
      const { activity: said } = view;
      if (said.kind !== "difficulty") return [];
      const own = answers.filter(({ values }) => values.difficulty === view.id).map(({ values }) => values);
      return [{ view, said, standing: difficultyStanding(said, own, today) }];
    });
  }, [diary, registers]);
};
