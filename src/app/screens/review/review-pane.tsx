import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { unitWord } from "../overview/unit-words.ts";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { PhotoPane } from "./photo-pane.tsx";
import { RecordInfo } from "./record-info.tsx";
import { emptyReturn, isCommentMissing, type ReturnDraft } from "./return-draft.ts";
import { ReturnSheet } from "./return-sheet.tsx";
import { useLostFocus } from "./use-lost-focus.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { VerdictForm } from "./verdict-form.tsx";

interface ReviewPaneProps {
  readonly view: ActivityView;
  readonly unitName: string;
  /** Photos whose bytes the server waits for. */
  readonly missingPhotos: number;
  readonly problem: StorageFailure | null;
  /** Both answer whether the verdict was written. */
  readonly onAccept: (view: ActivityView, comment: string) => Promise<boolean>;
  readonly onGiveBack: (view: ActivityView, draft: ReturnDraft) => Promise<boolean>;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onHelp: () => void;
}

const nothing = () => {};

/** One record with its proof, and the two verdicts. Mounted anew for every record. */
export const ReviewPane = ({
  view,
  unitName,
  missingPhotos,
  problem,
  onAccept,
  onGiveBack,
  onNext,
  onPrevious,
  onHelp,
}: ReviewPaneProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const [photo, setPhoto] = useState(0);
  const [draft, setDraft] = useState<ReturnDraft>(emptyReturn);
  const [isReturning, setReturning] = useState(false);
  const mayDecide = useMayDecide();
  const heading = useLostFocus<HTMLHeadingElement>();
  const word = unitWord(units, view.unit, diary.today());

  const accept = () => void onAccept(view, draft.comment);
  const openReturn = () => setReturning(true);
  const giveBack = async () => {
    if (!isCommentMissing(draft) && (await onGiveBack(view, draft))) setReturning(false);
  };
  useReviewKeys({
    onAccept: mayDecide ? accept : nothing,
    onGiveBack: mayDecide ? openReturn : nothing,
    onNext,
    onPrevious,
    onHelp,
    onPhoto: (index) => index < view.photos.length && setPhoto(index),
  });

  return (
    <>
      <PhotoPane view={view} unitName={unitName} missing={missingPhotos} index={photo} onIndex={setPhoto} />
      <RecordInfo view={view} unitName={unitName} headingRef={heading}>
        {mayDecide && (
          <VerdictForm
            draft={draft}
            unitWord={word}
            problem={problem}
            onDraft={setDraft}
            onAccept={accept}
            onGiveBack={openReturn}
          />
        )}
      </RecordInfo>
      {isReturning && (
        <ReturnSheet
          view={view}
          unitName={unitName}
          unitWord={word}
          draft={draft}
          problem={problem}
          onDraft={setDraft}
          onCancel={() => setReturning(false)}
          onSend={giveBack}
        />
      )}
    </>
  );
};
