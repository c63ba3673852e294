import { useMemo } from "preact/hooks";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { useLive } from "../hooks/use-live.ts";
import { useServices } from "../hooks/use-services.ts";
import { recordTitles } from "./record-titles.ts";

/** Names records: «Phát thanh số 3», counted among `all`, which should hold the whole months of what is named. */
export const useRecordTitles = (all: readonly ActivityView[]): ((view: ActivityView) => string) => {
  const { diary } = useServices();
  const plans = useLive(() => diary.plans(), [diary]);
  return useMemo(() => recordTitles(plans ?? [], all), [plans, all]);
};
