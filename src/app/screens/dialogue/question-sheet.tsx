import { useState } from "preact/hooks";
import { resultBy } from "../../../domain/activity/dialogue.ts";
import type { Day } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { dialogueVi } from "../../vi/dialogue.ts";
import type { Dialogue, Question } from "./use-dialogues.ts";

const vi = dialogueVi.question;

interface QuestionSheetProps {
  readonly dialogue: Dialogue;
  /** Null: a new one. */
  readonly question: Question | null;
  readonly onClose: () => void;
}

/** A question, who answers it and by when; the answer, once there is one. */
export const QuestionSheet = ({ dialogue, question, onClose }: QuestionSheetProps) => {
  const { registers } = useServices();
  const known = question?.values;
  const [text, setText] = useState(known?.text ?? "");
  const [owner, setOwner] = useState(known?.owner ?? "");
  const [dueOn, setDue] = useState<Day | null>(
    known ? (known.dueOn ?? null) : resultBy(dialogue.activity.on),
  );
  const [answer, setAnswer] = useState(known?.answer ?? "");
  const [answeredOn, setAnswered] = useState<Day | null>(known?.answeredOn ?? null);
  const [problem, setProblem] = useState<string | null>(null);

  const write = async (fields: Partial<Question["values"]>) => {
    const written = await registers.write("dialogueQuestion", [{ id: question?.id, fields }]);
    if (written.ok) onClose();
    else setProblem(dialogueVi.notKept);
  };
  const handleSave = () => {
    if (text.trim() === "") return setProblem(vi.needText);
    const said = { text, owner, dueOn, answer, answeredOn };
    return write(question ? changed(said, question.values) : { dialogue: dialogue.id, ...said });
  };

  return (
    <Sheet title={question ? vi.editTitle : vi.newTitle} onClose={onClose} keepsOnTouchOutside>
      <TextArea
        label={vi.text}
        hint={vi.textHint}
        value={text}
        onInput={setText}
        error={problem ?? undefined}
      />
      <TextField label={vi.owner} isOptional value={owner} onInput={setOwner} maxLength={120} />
      <DateField label={vi.dueOn} isOptional value={dueOn} onChange={setDue} />
      <TextArea label={vi.answer} isOptional value={answer} onInput={setAnswer} />
      <DateField label={vi.answeredOn} isOptional value={answeredOn} onChange={setAnswered} />
      <Button onClick={handleSave}>{vi.save}</Button>
      {question && (
        <Button variant="quiet" onClick={() => write({ deleted: true })}>
          {vi.remove}
        </Button>
      )}
    </Sheet>
  );
};

/** Only what was touched: what a colleague writes at the same time into another field stays. */
const changed = <Said extends object>(
  said: Said,
  known: Partial<Record<keyof Said, unknown>>,
): Partial<Said> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => (known[name as keyof Said] ?? blank(value)) !== value),
  ) as Partial<Said>;

const blank = (value: unknown): unknown => (typeof value === "string" ? "" : null);
