import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useTyped } from "../../hooks/use-typed.ts";
import { leaderVi } from "../../vi/leader.ts";

const vi = leaderVi.askSheet;

interface AskSheetProps {
  /** Names what is typed on disk. */
  readonly id: string;
  readonly title: string;
  /** Answers whether it is written. */
  readonly onSend: (note: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What should be otherwise, in the leader's words. */
export const AskSheet = ({ id, title, onSend, onClose }: AskSheetProps) => {
  const { values, set, clear } = useTyped(`ask:${id}`, { note: "" });
  const [isMissing, setMissing] = useState(false);
  if (!values) return null;

  const handleSend = async () => {
    if (values.note.trim() === "") return setMissing(true);
    if (!(await onSend(values.note))) return;
    await clear();
    onClose();
  };

  return (
    <Sheet title={vi.title} text={title} onClose={onClose} keepsOnTouchOutside>
      <TextArea
        label={vi.what}
        value={values.note}
        rows={3}
        maxLength={500}
        error={isMissing ? vi.missing : undefined}
        onInput={(note) => {
          setMissing(false);
          set({ note });
        }}
      />
      <Button onClick={() => void handleSend()}>{vi.send}</Button>
    </Sheet>
  );
};
