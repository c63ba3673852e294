import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { quickLogVi } from "../../vi/quick-log.ts";
import { RecordRow } from "../record-row.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";

const vi = quickLogVi.same;

interface SameWorkSheetProps {
  /** What is there already; never empty. */
  readonly views: readonly ActivityView[];
  readonly onAnyway: () => void;
  readonly onClose: () => void;
}

/** «Đã có người ghi việc này. Vẫn ghi?»: who, when, with what photo. */
export const SameWorkSheet = ({ views, onAnyway, onClose }: SameWorkSheetProps) => {
  const { diary } = useServices();
  const { user, unit } = useAccount();
  const people = useLive(() => diary.people(), [diary]);
  const titleOf = useRecordTitles(useMonthRecords(views));
  const today = diary.today();
  const whoAndWhen = ({ createdBy, receivedAt, updatedAt }: ActivityView): string => {
    const at = receivedAt ?? updatedAt;
    const who = createdBy === user.id ? vi.self : (people?.get(createdBy)?.name ?? vi.someone);
    return vi.by(who, moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), today));
  };
  const areAllOwn = views.every(({ createdBy }) => createdBy === user.id);

  return (
    <Sheet title={areAllOwn ? vi.ownTitle : vi.title} text={vi.text} onClose={onClose}>
      <Group>
        {views.map((view) => (
          <RecordRow key={view.id} view={view} title={titleOf(view)} meta={whoAndWhen(view)} />
        ))}
      </Group>
      <Button onClick={onClose}>{vi.not}</Button>
      <Button variant="secondary" onClick={onAnyway}>
        {vi.anyway}
      </Button>
    </Sheet>
  );
};
