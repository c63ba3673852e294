import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { formsVi } from "../../vi/forms.ts";
import { unitsVi } from "../../vi/units.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import type { ChangeDraft } from "./change-draft.ts";
import { ChangeFields } from "./change-fields.tsx";
import { ChangePreview } from "./change-preview.tsx";
import { nameIn, refusalInWords } from "./unit-names.ts";
import { useUnitChange } from "./use-unit-change.ts";

interface ChangeSheetProps {
  readonly begun: ChangeDraft;
  /** Whom it is about, beside what is done: «Sáp nhập: Xã Sơn Kim 1». */
  readonly about: string | null;
  readonly onClose: () => void;
}

/** A change of units: filled in, looked at as it would be, then made. */
export const ChangeSheet = ({ begun, about, onClose }: ChangeSheetProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const { draft, outcome, problem, isWorking, ...steps } = useUnitChange(begun, onClose);
  const action = unitsVi.actions[begun.kind];
  const refusal =
    outcome?.kind === "refused"
      ? refusalInWords(outcome.refusal, nameIn(units, draft.from ?? diary.today()))
      : undefined;
  const shown = outcome?.kind === "possible" ? outcome : null;
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    if (shown) steps.confirm();
    else steps.preview();
  };

  return (
    <Sheet
      title={about === null ? action : `${action}: ${about}`}
      text={begun.kind === "firstUse" ? unitsVi.sheet.firstUseText : unitsVi.sheet.text}
      onClose={onClose}
      keepsOnTouchOutside
    >
      <form class="fields flush" noValidate onSubmit={handleSubmit}>
        <FormProblem text={problem ?? refusal} />
        {shown ? (
          <ChangePreview draft={draft} outcome={shown} onPeople={(people) => steps.preview({ people })} />
        ) : (
          <ChangeFields draft={draft} onChange={steps.change} />
        )}
        <div class="pair">
          <Button variant="secondary" onClick={shown ? steps.goBack : onClose}>
            {shown ? unitsVi.sheet.back : formsVi.cancel}
          </Button>
          <Button type="submit" isBusy={isWorking}>
            {shown ? (isWorking ? unitsVi.sheet.working : unitsVi.sheet.confirm) : unitsVi.sheet.next}
          </Button>
        </div>
      </form>
    </Sheet>
  );
};
