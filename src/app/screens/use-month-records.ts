import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { firstDayOf, lastDayOf, monthOf } from "../../domain/day.ts";
import { useLive } from "../hooks/use-live.ts";
import { useServices } from "../hooks/use-services.ts";

/** All records of the months that these few lie in, so that «số 3» can be counted; empty until they are read. */
export const useMonthRecords = (views: readonly ActivityView[]): readonly ActivityView[] => {
  const { diary } = useServices();
  const months = [...new Set(views.map(({ activity }) => monthOf(activity.on)))].sort();
  const records = useLive(
    () => Promise.all(months.map((month) => diary.activitiesBetween(firstDayOf(month), lastDayOf(month)))),
    [diary, months.join()],
  );
  return records?.flat() ?? [];
};
