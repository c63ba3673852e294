import { Button } from "../../components/button.tsx";
import { planEditorVi as vi } from "../../vi/plan-editor.ts";

interface SheetActionsProps {
  /** What could not be done; null: nothing. */
  readonly problem: string | null;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** The foot of every sheet of the editor. */
export const SheetActions = ({ problem, onCancel, onSave }: SheetActionsProps) => (
  <>
    {problem !== null && (
      <p class="tone-danger" role="alert">
        {problem}
      </p>
    )}
    <div class="pair">
      <Button variant="secondary" onClick={onCancel}>
        {vi.cancel}
      </Button>
      <Button onClick={onSave}>{vi.save}</Button>
    </div>
  </>
);
