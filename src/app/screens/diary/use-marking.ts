import { useMemo, useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";

/** Records that are marked for doing something with all of them; null: nothing is being marked. */
export interface Marking {
  readonly marked: ReadonlyMap<ActivityId, ActivityView> | null;
  readonly toggle: (view: ActivityView) => void;
  readonly begin: () => void;
  readonly end: () => void;
}

export const useMarking = (): Marking => {
  const [marked, setMarked] = useState<Marking["marked"]>(null);
  return useMemo(
    () => ({
      marked,
      toggle: (view) =>
        setMarked((before) => {
          const next = new Map(before);
          if (!next.delete(view.id)) next.set(view.id, view);
          return next;
        }),
      begin: () => setMarked(new Map()),
      end: () => setMarked(null),
    }),
    [marked],
  );
};
