import { useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView, ReviewView } from "../../../domain/activity/activity-view.ts";
import { monthOf } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { PhotoPane } from "./photo-pane.tsx";
import { useQueue } from "./queue-context.ts";
import { RecordInfo, useTell } from "./record-info.tsx";
import { ReviewPane } from "./review-pane.tsx";
import { isJudged } from "./use-review-queue.ts";
import { useVerdicts, type Verdicts } from "./use-verdicts.ts";
import { VerdictToast } from "./verdict-toast.tsx";

/** One record of a unit, whatever its state, reached from the unit's page. */
export const RecordScreen = ({ activity }: { readonly activity: ActivityId }) => {
  const { diary } = useServices();
  const { units } = useAccount();
  const view = useLive(() => diary.activity(activity), [diary, activity]);
  const unit = units.find((candidate) => candidate.id === view?.unit);
  const unitName = unit ? unitNameOn(unit, diary.today()) : (view?.unit ?? "");
  usePage(reviewingVi.recordTitle);

  return (
    <SupervisorScreen
      title={reviewingVi.recordTitle}
      under={unitName}
      back={{
        href: view ? `/tong-quan/${view.unit}?thang=${monthOf(view.activity.on)}` : "/",
        name: navigationVi.back,
      }}
      isFixed
    >
      {view === null && (
        <EmptyState art="file-text" title={errorsVi.recordGone.title} text={errorsVi.recordGone.text} />
      )}
      {view && <Record view={view} unitName={unitName} />}
    </SupervisorScreen>
  );
};

const nothing = () => {};

const Record = ({ view, unitName }: { readonly view: ActivityView; readonly unitName: string }) => {
  const verdicts = useVerdicts();
  const [hasKeys, setHasKeys] = useState(false);
  const [last] = view.reviews;
  const { entries } = useQueue();
  const missing = entries?.find(({ item }) => item.activity === view.id)?.item.missingPhotos ?? 0;

  return (
    <>
      <div class="rv single">
        {last && isJudged(view) ? (
          <Judged view={view} unitName={unitName} missing={missing} review={last} verdicts={verdicts} />
        ) : (
          <ReviewPane
            view={view}
            unitName={unitName}
            missingPhotos={missing}
            problem={verdicts.problem}
            onAccept={verdicts.accept}
            onGiveBack={verdicts.giveBack}
            onNext={nothing}
            onPrevious={nothing}
            onHelp={() => setHasKeys(true)}
          />
        )}
      </div>
      <VerdictToast verdicts={verdicts} />
      {hasKeys && <KeysSheet onClose={() => setHasKeys(false)} />}
    </>
  );
};

interface JudgedProps {
  readonly view: ActivityView;
  readonly unitName: string;
  readonly missing: number;
  readonly review: ReviewView;
  readonly verdicts: Verdicts;
}

const Judged = ({ view, unitName, missing, review, verdicts }: JudgedProps) => {
  const { user } = useAccount();
  const [photo, setPhoto] = useState(0);
  const tell = useTell();
  const mayDecide = useMayDecide();

  return (
    <>
      <PhotoPane view={view} unitName={unitName} missing={missing} index={photo} onIndex={setPhoto} />
      <RecordInfo view={view} unitName={unitName}>
        <div>
          <StatusBadge status={review.verdict} text={reviewingVi.verdictsNow[review.verdict]} />
          <p class="meta">{tell(review.at)}</p>
          {review.inBulk && <p class="meta">{reviewQueueVi.bulk.inBulk}</p>}
          {review.comment !== "" && <p>{review.comment}</p>}
        </div>
        {mayDecide && review.by === user.id && (
          <button
            type="button"
            class="d-btn secondary"
            onClick={() => void verdicts.takeBack(review.id, view.unit)}
          >
            {reviewingVi.takeBack}
          </button>
        )}
      </RecordInfo>
    </>
  );
};
