import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../../domain/activity/common-fields.ts";
import type { VillageActivity } from "../../../domain/coverage.ts";
import { addMonths, firstDayOf, lastDayOf, monthOf } from "../../../domain/day.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { counts } from "../../../domain/progress/counting.ts";
import { useServices } from "../../hooks/use-services.ts";

/** Months that are looked at beside the current one. */
const MONTHS_BACK = 12;

/** What counts of an activity here: when it was, and where. */
export interface PlacedActivity extends VillageActivity {
  readonly place: Place | null;
}

export interface PastYear {
  readonly activities: readonly PlacedActivity[];
  readonly isReading: boolean;
}

/** What counts of the last twelve months and where it was, read month by month, newest first. */
export const usePastYear = (): PastYear => {
  const { diary } = useServices();
  const [read, setRead] = useState<PastYear>({ activities: [], isReading: true });

  useEffect(() => {
    let isWanted = true;
    const readAll = async (): Promise<void> => {
      const current = monthOf(diary.today());
      for (let back = 0; back <= MONTHS_BACK && isWanted; back += 1) {
        const month = addMonths(current, -back);
        const views = await diary.activitiesBetween(firstDayOf(month), lastDayOf(month));
        const ofMonth = views
          .filter((view) => counts(countedActivity(view)))
          .map(({ activity: { on, villages, place }, photos }) => ({
            on,
            villages,
            place: place ?? photos.find((photo) => photo.place)?.place ?? null,
          }));
        if (isWanted)
          setRead(({ activities }) => ({
            activities: [...activities, ...ofMonth],
            isReading: back < MONTHS_BACK,
          }));
      }
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [diary]);

  return read;
};
