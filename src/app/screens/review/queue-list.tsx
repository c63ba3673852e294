import type { ComponentChildren } from "preact";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { QueueGroup } from "../../../domain/review/queue-order.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { useServices } from "../../hooks/use-services.ts";
import { daysAgo } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import type { QueueEntry, QueueItem } from "./use-review-queue.ts";

interface QueueListProps {
  readonly entries: readonly QueueEntry[];
  readonly current: ActivityId;
  readonly onSelect: (id: ActivityId) => void;
  /** What can be done with all that wait outside the sample. */
  readonly bulk: ComponentChildren;
}

/** What waits: what is flagged, what was drawn, the rest; in each the oldest first. */
export const QueueList = ({ entries, current, onSelect, bulk }: QueueListProps) => {
  const groups = QueueGroup.options
    .map((group) => ({ group, of: entries.filter(({ item }) => item.group === group) }))
    .filter(({ of }) => of.length > 0);
  // Where all is to be looked at, one list needs no name of its own.
  const isPlain = groups.every(({ group }) => group === "drawn");

  return (
    <section class="ql" aria-label={reviewVi.list}>
      {groups.map(({ group, of }) => (
        <div key={group}>
          {!isPlain && (
            <h2 class="ql-head">{reviewQueueVi.groupOf(reviewQueueVi.groups[group], of.length)}</h2>
          )}
          {group === "rest" && bulk}
          <ul>
            {of.map((entry) => (
              <Row
                key={entry.item.activity}
                entry={entry}
                isCurrent={entry.item.activity === current}
                onSelect={() => onSelect(entry.item.activity)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

interface RowProps {
  readonly entry: QueueEntry;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
}

const Row = ({ entry: { item, view }, isCurrent, onSelect }: RowProps) => (
  <li>
    <button type="button" class="qi" aria-current={isCurrent ? "true" : undefined} onClick={onSelect}>
      <Thumbnail item={item} view={view} />
      <span class="grow">
        <span class="meta-s clip">{item.unitName}</span>
        <span class="what clip">{item.title || kindNames[item.kind]}</span>
        {flagsOf(item).map((flag) => (
          <span key={flag} class="what tone-attn">
            {reviewQueueVi.flags[flag]}
          </span>
        ))}
      </span>
      <Age item={item} />
    </button>
  </li>
);

/** A copy of the list that an older version kept says only this of its flags. */
const flagsOf = ({ flags, isChangedSinceReview }: QueueItem): QueueItem["flags"] =>
  flags.length === 0 && isChangedSinceReview ? ["changed"] : flags;

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
