import { ActivityId } from "../../../domain/activity/activity.ts";
import { firstDayOf, lastDayOf, monthOf } from "../../../domain/day.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { recordsVi } from "../../vi/records.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { useRecordTitles } from "../use-record-titles.ts";
import { ActivityDetail } from "./activity-detail.tsx";

/** `/ban-ghi/:id`: everything about one record. */
export const ActivityScreen = ({ id }: { readonly id: string }) => {
  const { diary } = useServices();
  const found = useLive(async () => {
    const parsed = ActivityId.safeParse(id);
    const view = parsed.success ? await diary.activity(parsed.data) : null;
    if (!view) return null;
    const month = monthOf(view.activity.on);
    const ofMonth = await diary.activitiesBetween(firstDayOf(month), lastDayOf(month), view.unit);
    return { view, ofMonth, people: await diary.people(view.unit) };
  }, [diary, id]);
  const titleOf = useRecordTitles(found?.ofMonth ?? []);
  usePage(found ? recordsVi.title : undefined);

  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere heading={recordsVi.title} {...errorsVi.recordGone} />;
  return <ActivityDetail view={found.view} title={titleOf(found.view)} people={found.people} />;
};
