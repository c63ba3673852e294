import { ChipGroup } from "../../components/chip-group.tsx";
import { reviewVi } from "../../vi/review.ts";
import { chipReasons, type ReturnDraft, toggleReason } from "./return-draft.ts";

interface ReasonChipsProps {
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
}

/** Every chip fills the comment with its sentence. */
export const ReasonChips = ({ draft, onDraft }: ReasonChipsProps) => (
  <ChipGroup
    label={reviewVi.returning.reason}
    isLabelHidden
    options={chipReasons.map((value) => ({ value, label: reviewVi.returning.reasons[value] }))}
    selected={draft.reasons}
    onChange={(selected) => {
      const changed = chipReasons.find((one) => selected.includes(one) !== draft.reasons.includes(one));
      if (changed) onDraft(toggleReason(draft, changed));
    }}
  />
);
