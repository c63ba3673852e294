import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { sameWorkAmong } from "../../../domain/same-work.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Group } from "../../components/group.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { joinVi } from "../../vi/join.ts";
import { quickLogVi } from "../../vi/quick-log.ts";
import { RecordRow } from "../record-row.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";

interface DuplicatesProps {
  readonly view: ActivityView;
  readonly people: ReadonlyMap<UserId, User>;
}

/** On a record: others that may be the same work, to be joined into it; and what was joined, to be separated again. */
export const Duplicates = ({ view, people }: DuplicatesProps) => {
  const { diary, records } = useServices();
  const titleOf = useRecordTitles(useMonthRecords([view]));
  const [asked, setAsked] = useState<ActivityView | null>(null);
  const ofDay = useLive(() => diary.activitiesBetween(view.activity.on, view.activity.on), [diary, view]);
  const found = sameWorkAmong(view.activity, view.id, ofDay ?? []);
  const joined = view.activity.joins?.length ?? 0;
  const whoOf = ({ createdBy }: ActivityView): string =>
    people.get(createdBy)?.name ?? quickLogVi.same.someone;
  const handleJoin = async (other: ActivityView) => {
    setAsked(null);
    await records.join(view.id, other.id);
  };

  return (
    <>
      {joined > 0 && (
        <Banner tone="sent" icon="info" title={joinVi.joined(joined)} text={joinVi.separateText} isLive>
          <Button variant="secondary" isCompact onClick={() => void records.separate(view.id)}>
            {joinVi.separate}
          </Button>
        </Banner>
      )}
      {found.length > 0 && (
        <>
          <Banner tone="attn" icon="info" title={joinVi.found} text={joinVi.foundText} />
          <Group>
            {found.map((other) => (
              <RecordRow key={other.id} view={other} title={titleOf(other)} meta={whoOf(other)} />
            ))}
          </Group>
          {found.map((other) => (
            <Button
              key={other.id}
              variant="secondary"
              isCompact
              label={joinVi.joinFor(titleOf(other), whoOf(other))}
              onClick={() => setAsked(other)}
            >
              {joinVi.join}
            </Button>
          ))}
        </>
      )}
      {asked && (
        <ConfirmDialog
          title={joinVi.ask.title}
          text={joinVi.ask.text(asked.photos.length)}
          cancelLabel={joinVi.ask.keep}
          confirmLabel={joinVi.ask.confirm}
          onCancel={() => setAsked(null)}
          onConfirm={() => void handleJoin(asked)}
        />
      )}
    </>
  );
};
