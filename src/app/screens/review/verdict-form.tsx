import { useId } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import type { StorageFailure } from "../../services/services.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { ReasonChips } from "./reason-chips.tsx";
import type { ReturnDraft } from "./return-draft.ts";
import { VerdictProblem } from "./verdict-problem.tsx";

interface VerdictFormProps {
  readonly draft: ReturnDraft;
  readonly unitWord: string;
  readonly problem: StorageFailure | null;
  readonly onDraft: (draft: ReturnDraft) => void;
  readonly onAccept: () => void;
  readonly onGiveBack: () => void;
}

/** Reasons and a remark where there is room for them, and the two verdicts. */
export const VerdictForm = ({
  draft,
  unitWord,
  problem,
  onDraft,
  onAccept,
  onGiveBack,
}: VerdictFormProps) => {
  const id = useId();

  return (
    <div class="decide">
      <div class="desk-only">
        <p class="meta-s">{reviewVi.returning.pickReason}</p>
        <ReasonChips draft={draft} onDraft={onDraft} />
        <label class="vh" for={id}>
          {reviewingVi.comment(unitWord)}
        </label>
        <textarea
          id={id}
          class="d-input remark"
          rows={3}
          maxLength={1000}
          placeholder={reviewingVi.commentHint(unitWord)}
          value={draft.comment}
          onInput={(event) => onDraft({ ...draft, comment: event.currentTarget.value })}
        />
      </div>
      <VerdictProblem problem={problem} />
      <div class="verdicts">
        <button type="button" class="d-btn give-back" onClick={onGiveBack}>
          <Icon name="arrow-bend-up-left" />
          {reviewVi.giveBack}
          <span class="kbd" aria-hidden="true">
            T
          </span>
        </button>
        <button type="button" class="d-btn primary" onClick={onAccept}>
          <Icon name="seal-check-fill" />
          {reviewVi.accept}
          <span class="kbd" aria-hidden="true">
            D
          </span>
        </button>
      </div>
    </div>
  );
};
