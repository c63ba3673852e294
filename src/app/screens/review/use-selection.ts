import { useRef, useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { QueueEntry } from "./use-review-queue.ts";

export interface Selection {
  readonly current: QueueEntry | null;
  /** Place of `current` in the list, from 0. */
  readonly index: number;
  readonly select: (id: ActivityId) => void;
  readonly next: () => void;
  readonly previous: () => void;
}

/**
 * Which entry of the list is open. When it leaves the list, the one that takes its place is; when it comes back
 * («Hoàn tác»), it is open again unless somebody has moved on.
 */
export const useSelection = (entries: readonly QueueEntry[]): Selection => {
  const [chosen, setChosen] = useState<ActivityId | null>(null);
  const place = useRef(0);

  const found = entries.findIndex(({ item }) => item.activity === chosen);
  if (found >= 0) place.current = found;
  const index = Math.max(0, Math.min(place.current, entries.length - 1));
  const current = entries[index] ?? null;

  const go = (to: number) => {
    const entry = entries[to];
    if (entry) setChosen(entry.item.activity);
  };

  // An entry that was never pressed is chosen as soon as it is shown, or it could not be found again.
  if (found < 0 && chosen === null && current) setChosen(current.item.activity);

  return {
    current,
    index,
    select: setChosen,
    next: () => go(index + 1),
    previous: () => go(index - 1),
  };
};
