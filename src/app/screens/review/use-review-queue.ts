import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { ReviewQueue } from "../../../domain/api.ts";
import type { Instant } from "../../../domain/instant.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DiaryServices, NetworkFailure } from "../../services/services.ts";
import { useFetched } from "../overview/use-fetched.ts";

export type QueueItem = ReviewQueue["items"][number];

/** Something that waits, with the record itself as far as this device has it. */
export interface QueueEntry {
  readonly item: QueueItem;
  readonly view: ActivityView | null;
}

export interface QueueState {
  /** Undefined until the first answer. */
  readonly entries: readonly QueueEntry[] | undefined;
  /** All that wait, also those beyond the list. */
  readonly total: number;
  readonly sampled: ReviewQueue["sampled"];
  readonly generatedAt: Instant | null;
  readonly isFresh: boolean;
  readonly problem: NetworkFailure | null;
  readonly reload: () => void;
}

/**
 * What waits for review: the server's list, without what this device has judged already, sent or not.
 * A verdict that is taken back brings its item back at once.
 */
export const useReviewQueue = (): QueueState => {
  const { supervision, diary } = useServices();
  const { value, isFresh, problem, reload } = useFetched("queue", supervision.queue);
  const items = value?.items;
  const ids = items?.map(({ activity }) => activity).join() ?? "";
  const views = useLive(async () => viewsById(items ?? [], diary), [diary, ids]);

  const all = items?.map((item) => ({ item, view: views?.get(item.activity) ?? null }));
  const entries = views && all?.filter(({ view }) => !isJudged(view));
  return {
    entries,
    total: value ? value.total - ((all?.length ?? 0) - (entries?.length ?? all?.length ?? 0)) : 0,
    sampled: value?.sampled ?? [],
    generatedAt: value?.generatedAt ?? null,
    isFresh,
    problem,
    reload,
  };
};

const viewsById = async (
  items: readonly QueueItem[],
  diary: DiaryServices,
): Promise<ReadonlyMap<ActivityId, ActivityView>> => {
  const views = await Promise.all(items.map(({ activity }) => diary.activity(activity)));
  return new Map(views.flatMap((view) => (view ? [[view.id, view]] : [])));
};

/** The newest verdict is about exactly what is there now. */
export const isJudged = (view: ActivityView | null): boolean =>
  view !== null && view.reviews[0]?.shown === view.shown;
