import { useRef, useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Result } from "../../../domain/result.ts";
import type { ReviewId } from "../../../domain/review.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { type ReturnDraft, reasonsToSend } from "./return-draft.ts";

/** A verdict that was just given and may be taken back. */
export interface GivenVerdict {
  readonly view: ActivityView;
  readonly review: ReviewId;
  readonly verdict: "accepted" | "returned";
}

/** The verdict was about exactly this content. */
export const isAbout = (given: GivenVerdict, view: ActivityView): boolean =>
  given.view.id === view.id && given.view.shown === view.shown;

export interface Verdicts {
  readonly given: GivenVerdict | null;
  /** Verdicts that were just given together and may be taken back together; empty: none. */
  readonly givenTogether: readonly GivenVerdict[];
  readonly problem: StorageFailure | null;
  readonly accept: (view: ActivityView, comment: string) => Promise<boolean>;
  readonly giveBack: (view: ActivityView, draft: ReturnDraft) => Promise<boolean>;
  /** «Duyệt nhiều» */
  readonly acceptMany: (views: readonly ActivityView[]) => Promise<void>;
  /** Takes back the verdict that was just given. */
  readonly undo: () => Promise<void>;
  readonly takeBack: (review: ReviewId, unit: UnitId) => Promise<void>;
  /** The time for taking back is over. */
  readonly dismiss: () => void;
}

/** Gives verdicts through the outbox, so they work without network, and remembers the last for «Hoàn tác». */
export const useVerdicts = (): Verdicts => {
  const { review } = useServices();
  const [given, setGiven] = useState<GivenVerdict | null>(null);
  const [problem, setProblem] = useState<StorageFailure | null>(null);

  const [givenTogether, setGivenTogether] = useState<readonly GivenVerdict[]>([]);

  const isWriting = useRef(false);

  /** A key that is pressed twice gives one verdict: the record stays on screen until the first is written. */
  const give = async (
    view: ActivityView,
    verdict: GivenVerdict["verdict"],
    write: () => Promise<Result<ReviewId, StorageFailure>>,
  ): Promise<boolean> => {
    if (isWriting.current || (given !== null && isAbout(given, view))) return false;
    isWriting.current = true;
    const written = await write().finally(() => {
      isWriting.current = false;
    });
    setProblem(written.ok ? null : written.error);
    if (written.ok) {
      setGivenTogether([]);
      setGiven({ view, verdict, review: written.value });
    }
    return written.ok;
  };

  const acceptMany = async (views: readonly ActivityView[]) => {
    if (isWriting.current || views.length === 0) return;
    isWriting.current = true;
    const written = await review.acceptMany(views).finally(() => {
      isWriting.current = false;
    });
    setProblem(written.ok ? null : written.error);
    if (!written.ok) return;
    setGiven(null);
    setGivenTogether(
      views.flatMap((view, at) => {
        const id = written.value[at];
        return id ? [{ view, verdict: "accepted" as const, review: id }] : [];
      }),
    );
  };

  const takeBack = async (id: ReviewId, unit: UnitId) => {
    const takenBack = await review.takeBack(id, unit);
    setProblem(takenBack.ok ? null : takenBack.error);
    if (takenBack.ok) setGiven(null);
  };

  return {
    given,
    givenTogether,
    problem,
    accept: (view, comment) =>
      give(view, "accepted", () => review.accept(view, comment.normalize("NFC").trim())),
    giveBack: (view, draft) =>
      give(view, "returned", () =>
        review.giveBack(view, {
          reasons: reasonsToSend(draft),
          comment: draft.comment.normalize("NFC").trim(),
          photos: draft.photos,
          drawings: draft.drawings,
        }),
      ),
    acceptMany,
    undo: async () => {
      if (given) await takeBack(given.review, given.view.unit);
      for (const one of givenTogether) await takeBack(one.review, one.view.unit);
      setGivenTogether([]);
    },
    takeBack,
    dismiss: () => {
      setGiven(null);
      setGivenTogether([]);
    },
  };
};
