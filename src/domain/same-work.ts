import type { ActivityView } from "./activity/activity-view.ts";
import type { ActivityKind } from "./activity/kind.ts";
import type { Day } from "./day.ts";
import type { TaskRef } from "./task.ts";

/** What tells one piece of work from another; an activity fits, and so does one that is still being written. */
export interface ComparedWork {
  readonly kind: ActivityKind;
  readonly on: Day;
  readonly tasks?: readonly TaskRef[] | undefined;
  readonly villages?: readonly string[] | undefined;
  /** Of a posting: one officer may check nine points in a day. */
  readonly point?: string | undefined;
  /** Of an article or a post. */
  readonly url?: string | null | undefined;
}

/**
 * May be one and the same work, written down twice: same day, same kind, a task in common, and nothing that tells them
 * apart. A question for a person, never a verdict.
 */
export const maySame = (one: ComparedWork, other: ComparedWork): boolean =>
  one.on === other.on &&
  one.kind === other.kind &&
  (one.tasks ?? []).some((task) => other.tasks?.includes(task)) &&
  !differ(one.point, other.point) &&
  !differ(one.url, other.url) &&
  !areApart(one.villages ?? [], other.villages ?? []);

/** Said by both and not alike; who is silent contradicts nobody. */
const differ = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one) && Boolean(other) && one !== other;

const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((village) => other.includes(village));

/** Those of `views` that may be the same work as this; `id` is this one's own. */
export const sameWorkAmong = (
  work: ComparedWork,
  id: string | null,
  views: readonly ActivityView[],
): readonly ActivityView[] => views.filter((view) => view.id !== id && maySame(work, view.activity));
