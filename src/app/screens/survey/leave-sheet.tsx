import { useState } from "preact/hooks";
import { foldTones } from "../../../domain/text.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { counterVi as vi } from "../../vi/survey.ts";

interface LeaveSheetProps {
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** A word has to be typed: nobody leaves by a touch that was not meant, and nothing needs a long press. */
export const LeaveSheet = ({ onLeave, onClose }: LeaveSheetProps) => {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const handleLeave = () => {
    if (foldTones(typed.trim()) === foldTones(vi.leaveWord)) onLeave();
    else setWrong(true);
  };
  return (
    <Sheet title={vi.leaveTitle} text={vi.leaveText(vi.leaveWord)} onClose={onClose}>
      <TextField
        label={vi.leaveField}
        value={typed}
        onInput={setTyped}
        error={isWrong ? vi.leaveWrong : undefined}
      />
      <Button onClick={handleLeave}>{vi.leaveButton}</Button>
    </Sheet>
  );
};
