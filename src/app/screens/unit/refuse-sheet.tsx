import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { custodyVi } from "../../vi/custody.ts";

interface RefuseSheetProps {
  readonly onCancel: () => void;
  readonly onRefuse: (reason: string) => void;
}

/** Not without a reason: its author reads it. */
export const RefuseSheet = ({ onCancel, onRefuse }: RefuseSheetProps) => {
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== "") onRefuse(reason.trim());
  };
  return (
    <Sheet title={custodyVi.ask.title} text={custodyVi.ask.text} onClose={onCancel} keepsOnTouchOutside>
      <form class="fields flush" noValidate onSubmit={handleSubmit}>
        <TextField
          label={custodyVi.ask.reason}
          value={reason}
          maxLength={300}
          onInput={setReason}
          error={isAsked && reason.trim() === "" ? custodyVi.ask.missing : undefined}
        />
        <div class="pair">
          <Button variant="secondary" onClick={onCancel}>
            {custodyVi.ask.keep}
          </Button>
          <Button variant="danger" type="submit">
            {custodyVi.ask.confirm}
          </Button>
        </div>
      </form>
    </Sheet>
  );
};
