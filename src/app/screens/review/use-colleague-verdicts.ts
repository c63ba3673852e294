import { useEffect, useRef, useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView, ReviewView } from "../../../domain/activity/activity-view.ts";
import type { ReviewId } from "../../../domain/review.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { GivenVerdict } from "./use-verdicts.ts";

/** A colleague's verdict on what this reviewer had open, or has judged too. */
export interface ColleagueVerdict {
  readonly view: ActivityView;
  readonly review: ReviewView;
  /** This reviewer's own verdict came later and does not hold. */
  readonly isOwnOutrun: boolean;
}

/** So many of this session are kept in sight; older ones have long been told. */
const MAX_WATCHED = 60;

/**
 * Verdicts of colleagues that this reviewer must know of: the record that was open has gone from the list by one, or an
 * own verdict came after one. Each is told once.
 */
export const useColleagueVerdicts = (
  open: ActivityId | null,
  waiting: readonly ActivityId[],
  given: readonly GivenVerdict[],
) => {
  const { diary } = useServices();
  const { user } = useAccount();
  const [watched, setWatched] = useState<readonly ActivityId[]>([]);
  const [told, setTold] = useState<readonly ReviewId[]>([]);
  const before = useRef<ActivityId | null>(null);

  const own = given.map(({ view }) => view.id);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    const gone = last !== null && last !== open && !waiting.includes(last) ? [last] : [];
    const wanted = [...own, ...gone];
    if (wanted.length > 0) setWatched((known) => [...new Set([...known, ...wanted])].slice(-MAX_WATCHED));
  }, [open, waiting.includes(before.current as ActivityId), own.join()]);

  const views = useLive(
    async () => Promise.all(watched.map((id) => diary.activity(id))),
    [diary, watched.join()],
  );
  const verdicts = (views ?? []).flatMap((view) => {
    const found = view && colleagueVerdict(view, user.id);
    return found && !told.includes(found.review.id) ? [found] : [];
  });
  return {
    verdicts,
    understood: () => setTold([...told, ...verdicts.map(({ review }) => review.id)]),
  };
};

const colleagueVerdict = (view: ActivityView, me: string): ColleagueVerdict | null => {
  const [holds, ...others] = view.reviews;
  if (!holds || holds.by === me || holds.shown !== view.shown) return null;
  return {
    view,
    review: holds,
    isOwnOutrun: others.some(({ by, shown }) => by === me && shown === view.shown),
  };
};
