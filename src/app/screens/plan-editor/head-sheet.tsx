import { useState } from "preact/hooks";
import { yearOf } from "../../../domain/day.ts";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTyped } from "../../hooks/use-typed.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import styles from "./plan-editor.module.css";
import { SheetActions } from "./sheet-actions.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.head;

interface HeadSheetProps {
  readonly open: OpenDraft;
  readonly onClose: () => void;
}

/** Title, number, date, and from which day the plan holds. */
export const HeadSheet = ({ open: { id, draft, write }, onClose }: HeadSheetProps) => {
  const { title, text, inForceFrom } = draft;
  const { values, set, clear } = useTyped(`plan-head:${id}`, {
    ...{ title, inForceFrom, body: text.issuingBody, number: text.number ?? "", date: text.date ?? "" },
  });
  const [problem, setProblem] = useState<string | null>(null);
  if (!values) return null;

  const handleSave = async () => {
    const { number, date, body, inForceFrom: from } = values;
    const isKept = await write({
      ...{ title: values.title, inForceFrom: from, year: yearOf(from) },
      text: { ...text, title: values.title, issuingBody: body, number: number || null, date: date || null },
    });
    if (!isKept) return setProblem(planEditorVi.notKept);
    await clear();
    onClose();
  };
  const handleCancel = () => {
    void clear();
    onClose();
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <div class={styles["form"]}>
        <TextField
          label={vi.name}
          maxLength={300}
          value={values.title}
          onInput={(name) => set({ title: name })}
        />
        <TextField label={vi.body} maxLength={200} value={values.body} onInput={(body) => set({ body })} />
        <TextField
          label={vi.number}
          isOptional
          maxLength={60}
          value={values.number}
          onInput={(number) => set({ number })}
        />
        <TextField
          label={vi.date}
          isOptional
          maxLength={40}
          value={values.date}
          onInput={(date) => set({ date })}
        />
        <DateField
          label={vi.from}
          value={values.inForceFrom}
          onChange={(from) => from && set({ inForceFrom: from })}
        />
        <SheetActions problem={problem} onCancel={handleCancel} onSave={() => void handleSave()} />
      </div>
    </Sheet>
  );
};
