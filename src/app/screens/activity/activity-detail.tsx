import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { PhotoTile } from "../../components/photo-tile.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dayHeading } from "../../vi/format.ts";
import { historyVi } from "../../vi/history.ts";
import { recordsVi } from "../../vi/records.ts";
import { statusVi } from "../../vi/status.ts";
import { RecordAttachments } from "../attachments/record-attachments.tsx";
import { Duplicates } from "../diary/duplicates.tsx";
import { DifficultyPart } from "../difficulty/difficulty-part.tsx";
import { ElsewhereBanner } from "../history/elsewhere-banner.tsx";
import { ScriptWord } from "../leader/script-word.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { awayTextOf, photoState } from "../photo-state.ts";
import { ReceiptLine } from "../receipts/receipt-line.tsx";
import { ActivityFacts } from "../review/activity-facts.tsx";
import { usePlanNames } from "../review/use-plan-names.ts";
import styles from "./activity.module.css";
import { ActivityActions } from "./activity-actions.tsx";
import { ActivityHistory } from "./activity-history.tsx";
import { NoPhotos } from "./no-photos.tsx";

interface ActivityDetailProps {
  readonly view: ActivityView;
  readonly title: string;
  readonly people: ReadonlyMap<UserId, User>;
}

export const ActivityDetail = ({ view, title, people }: ActivityDetailProps) => {
  const { diary, history } = useServices();
  const told = useLive(() => history.editedElsewhere(view.id), [history, view.id]) ?? [];
  const { user, unit } = useAccount();
  const names = usePlanNames();
  const isOwn = user.role === "officer" && user.unit === view.unit;
  return (
    <div class="screen">
      <AppBar title={recordsVi.title} backHref="/nhat-ky">
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["head"]}>
          <h2 class="title">{title}</h2>
          <p class="meta">{dayHeading(view.activity.on, diary.today())}</p>
          <StatusBadge status={view.status} text={awayTextOf(view)} />
          <ReceiptLine view={view} />
          {view.isChangedSinceReview && <p class="meta">{recordsVi.changedSince}</p>}
        </div>
        {told.length > 0 && (
          <div class={styles["told"]}>
            {told.map((each) => (
              <ElsewhereBanner key={each.key} told={each} mayWrite={isOwn} />
            ))}
          </div>
        )}
        {isOwn && (
          <div class={styles["told"]}>
            <Duplicates view={view} people={people} />
          </div>
        )}
        <Photos view={view} mayAdd={isOwn} />
        <RecordAttachments attachments={view.attachments} />
        <section class={styles["facts"]} aria-label={recordsVi.facts}>
          <ActivityFacts activity={view.activity} names={names} />
        </section>
        <DifficultyPart view={view} isOwn={isOwn} />
        {view.activity.kind === "broadcast" && <ScriptWord view={view} people={people} />}
        <ActivityHistory view={view} people={people} today={diary.today()} timeZone={unit.timeZone} />
        <div class={styles["story"]}>
          <Group>
            <ItemRow
              title={historyVi.open}
              meta={historyVi.openMeta}
              icon="list-checks"
              href={`/ban-ghi/${view.id}/lich-su`}
            />
          </Group>
        </div>
      </main>
      {isOwn && <ActivityActions view={view} />}
    </div>
  );
};

const Photos = ({ view, mayAdd }: { readonly view: ActivityView; readonly mayAdd: boolean }) => {
  if (view.photos.length === 0) return <NoPhotos view={view} mayAdd={mayAdd} />;
  return (
    <section class="strip" aria-label={recordsVi.photos}>
      {view.photos.map((photo, index) => (
        <Photo key={photo.id} view={view} photo={photo} index={index + 1} />
      ))}
    </section>
  );
};

interface PhotoProps {
  readonly view: ActivityView;
  readonly photo: EvidenceView;
  readonly index: number;
}

const Photo = ({ view, photo, index }: PhotoProps) => {
  const picture = useEvidenceImage(photo, "thumbnail");
  const isUnreadable = picture.kind === "unreadable";
  const isCriticised = view.status === "returned" && view.reviews[0]?.photos.includes(photo.id) === true;
  return (
    <PhotoTile
      index={index}
      src={picture.kind === "shown" ? picture.url : null}
      badge={
        isCriticised
          ? { text: statusVi.of.returned, icon: "arrow-bend-up-left", tone: "attn" }
          : isUnreadable
            ? { text: statusVi.photoUnreadable, icon: "warning", tone: "attn" }
            : photoState(photo)
      }
      href={`/ban-ghi/${view.id}/anh/${index}`}
    />
  );
};
