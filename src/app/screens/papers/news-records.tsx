import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addDays } from "../../../domain/day.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { shortDay } from "../../vi/format.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";

const vi = portalNewsVi.form;
const DAYS_BACK = 60;
const MOST_RECORDS = 5;

interface NewsRecordsProps {
  readonly chosen: readonly ActivityId[];
  readonly onChange: (chosen: readonly ActivityId[]) => void;
}

/** Photos go with the news by the records that have them: nothing is taken or sent twice. */
export const NewsRecords = ({ chosen, onChange }: NewsRecordsProps) => {
  const { diary } = useServices();
  const records = useLive(async () => {
    const today = diary.today();
    const latest = await diary.activitiesBetween(addDays(today, -DAYS_BACK), today);
    const known = await Promise.all(chosen.map((id) => diary.activity(id)));
    const earlier = known.filter((view) => view !== null && !latest.some(({ id }) => id === view.id));
    return [...(earlier as readonly ActivityView[]), ...latest.filter(({ photos }) => photos.length > 0)];
  }, [diary, chosen.join()]);
  if (!records) return null;
  const optionOf = ({ id, activity, photos }: ActivityView) => ({
    value: id,
    label: vi.record(activityTitle(activity, null, null), shortDay(activity.on), photos.length),
  });
  const others = records.filter(({ id }) => !chosen.includes(id));
  return (
    <>
      {records.length === 0 && <p class="meta">{vi.noRecords}</p>}
      {others.length > 0 && chosen.length < MOST_RECORDS && (
        <SelectField
          key={chosen.join()}
          label={vi.records}
          isOptional
          options={others.map(optionOf)}
          value={null}
          onChange={(id) => id && onChange([...chosen, id])}
        />
      )}
      {chosen.length > 0 && (
        <ChipGroup
          label={vi.chosen}
          isLabelHidden
          options={records.filter(({ id }) => chosen.includes(id)).map(optionOf)}
          selected={chosen}
          onChange={onChange}
        />
      )}
    </>
  );
};
