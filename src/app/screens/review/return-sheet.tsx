import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import type { StorageFailure } from "../../services/services.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { activityTitle } from "./activity-title.ts";
import { DrawingBoard } from "./drawing-board.tsx";
import { strokesOn } from "./photo-marks.tsx";
import { ReasonChips } from "./reason-chips.tsx";
import { isCommentMissing, type ReturnDraft, togglePhoto, withStrokes } from "./return-draft.ts";
import { usePlanNames } from "./use-plan-names.ts";
import { VerdictProblem } from "./verdict-problem.tsx";

interface ReturnSheetProps {
  readonly view: ActivityView;
  readonly unitName: string;
  readonly unitWord: string;
  readonly draft: ReturnDraft;
  readonly problem: StorageFailure | null;
  readonly onDraft: (draft: ReturnDraft) => void;
  readonly onCancel: () => void;
  readonly onSend: () => void;
}

/** Screen m3: which photos, why, and how to mend it. */
export const ReturnSheet = ({
  view,
  unitName,
  unitWord,
  draft,
  problem,
  onDraft,
  onCancel,
  onSend,
}: ReturnSheetProps) => {
  const names = usePlanNames();
  const [wasTried, setTried] = useState(false);
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    onSend();
  };

  return (
    <Sheet
      title={reviewVi.returning.title}
      text={`${activityTitle(view.activity, names)}, ${unitName}`}
      onClose={onCancel}
      keepsOnTouchOutside
    >
      <form class="col return-form" noValidate onSubmit={handleSubmit}>
        {view.photos.length > 0 && (
          <fieldset class="return-photos" aria-label={reviewVi.returning.photos}>
            {view.photos.map((evidence, at) => (
              <PhotoToggle
                key={evidence.id}
                evidence={evidence}
                number={at + 1}
                isOn={draft.photos.includes(evidence.id)}
                onToggle={() => onDraft(togglePhoto(draft, evidence.id))}
              />
            ))}
            <span class="meta">{reviewVi.returning.tapPhotos}</span>
          </fieldset>
        )}
        {view.photos.map(
          (evidence, at) =>
            draft.photos.includes(evidence.id) && (
              <DrawingBoard
                key={evidence.id}
                evidence={evidence}
                number={at + 1}
                strokes={strokesOn(draft.drawings, evidence.id)}
                onStrokes={(strokes) => onDraft(withStrokes(draft, evidence.id, strokes))}
              />
            ),
        )}
        <ReasonChips draft={draft} onDraft={onDraft} />
        <TextArea
          label={reviewVi.returning.guidance}
          value={draft.comment}
          rows={3}
          maxLength={1000}
          onInput={(comment) => onDraft({ ...draft, comment })}
          error={wasTried && isCommentMissing(draft) ? reviewingVi.needsComment(unitWord) : undefined}
        />
        <VerdictProblem problem={problem} />
        <div class="pair">
          <Button variant="secondary" onClick={onCancel}>
            {reviewVi.returning.cancel}
          </Button>
          <Button variant="attention" type="submit" icon="arrow-bend-up-left">
            {reviewVi.returning.send}
          </Button>
        </div>
      </form>
    </Sheet>
  );
};

interface PhotoToggleProps {
  readonly evidence: EvidenceView;
  readonly number: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

const PhotoToggle = ({ evidence, number, isOn, onToggle }: PhotoToggleProps) => {
  const picture = useEvidenceImage(evidence, "thumbnail");

  return (
    <button
      type="button"
      class="ph"
      aria-label={reviewVi.returning.photoMarked(number)}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      {picture.kind === "shown" && <img src={picture.url} alt="" />}
      <span class={isOn ? "badge attn" : "badge"}>
        {isOn && <Icon name="x" />}
        {reviewVi.returning.photo(number)}
      </span>
    </button>
  );
};
