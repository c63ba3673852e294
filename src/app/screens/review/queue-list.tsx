import type { ActivityId } from "../../../domain/activity/activity.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { useServices } from "../../hooks/use-services.ts";
import { daysAgo } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { reviewVi } from "../../vi/review.ts";
import type { QueueEntry, QueueItem } from "./use-review-queue.ts";

interface QueueListProps {
  readonly entries: readonly QueueEntry[];
  readonly current: ActivityId;
  readonly onSelect: (id: ActivityId) => void;
}

/** What waits, oldest first. */
export const QueueList = ({ entries, current, onSelect }: QueueListProps) => (
  <section class="ql" aria-label={reviewVi.list}>
    <ul>
      {entries.map(({ item, view }) => (
        <li key={item.activity}>
          <button
            type="button"
            class="qi"
            aria-current={item.activity === current ? "true" : undefined}
            onClick={() => onSelect(item.activity)}
          >
            <Thumbnail item={item} view={view} />
            <span class="grow">
              <span class="meta-s clip">{item.unitName}</span>
              <span class="what clip">{item.title || kindNames[item.kind]}</span>
              {item.isChangedSinceReview && <span class="what tone-attn">{reviewVi.changedSince}</span>}
            </span>
            <Age item={item} />
          </button>
        </li>
      ))}
    </ul>
  </section>
);

/** By the list alone until the record is here; what has no thumbnail of its own is drawn by the server. */
const Thumbnail = ({ item: { thumbnail }, view }: QueueEntry) => {
  const photo = view?.photos[0] ?? (thumbnail && { file: thumbnail, thumbnail });
  const picture = useEvidenceImage(photo, "thumbnail");
  return picture.kind === "shown" ? (
    <img class="thumb" src={picture.url} alt="" />
  ) : (
    <span class="thumb">
      <Icon name="image-square" size="s" />
    </span>
  );
};

/** The hour for what came today, else how long ago. */
const Age = ({ item: { receivedAt } }: { readonly item: QueueItem }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const day = dayOf(receivedAt, unit.timeZone);
  const today = diary.today();
  return <span class="what">{day === today ? timeOf(receivedAt, unit.timeZone) : daysAgo(day, today)}</span>;
};
