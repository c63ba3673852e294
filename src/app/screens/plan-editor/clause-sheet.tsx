import { useState } from "preact/hooks";
import type { TargetMeasure } from "../../../domain/plan.ts";
import type { ClauseId } from "../../../domain/task.ts";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTyped } from "../../hooks/use-typed.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import { type ClausePart, type WrittenClause, withClause, writtenClause } from "./clause-parts.ts";
import styles from "./plan-editor.module.css";
import { SheetActions } from "./sheet-actions.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.clauses;
const MEASURES = Object.keys(vi.measures) as readonly TargetMeasure["measure"][];

interface ClauseSheetProps {
  readonly open: OpenDraft;
  readonly part: ClausePart;
  /** Null: a new one. */
  readonly clause: ClauseId | null;
  readonly onClose: () => void;
}

/** One sentence of the plan; emptied it leaves its list. */
export const ClauseSheet = ({ open, part, clause, onClose }: ClauseSheetProps) => {
  const { values, set, clear } = useTyped<WrittenClause>(
    `plan-clause:${open.id}:${part}:${clause ?? "moi"}`,
    writtenClause(open.draft, part, clause),
  );
  const [problem, setProblem] = useState<string | null>(null);
  if (!values) return null;

  const handleSave = async () => {
    if (!(await open.write(withClause(open.draft, part, values)))) return setProblem(planEditorVi.notKept);
    await clear();
    onClose();
  };
  const handleCancel = () => {
    void clear();
    onClose();
  };

  return (
    <Sheet
      title={clause ? vi.edit(vi[part], clause) : vi.add(vi[part])}
      onClose={onClose}
      keepsOnTouchOutside
    >
      <div class={styles["form"]}>
        <TextArea
          label={vi.text}
          hint={part === "funding" || part === "closing" ? undefined : vi.removeHint}
          rows={6}
          maxLength={4000}
          value={values.text}
          onInput={(text) => set({ text })}
        />
        {(part === "themes" || part === "forms") && (
          <TextField
            label={vi.short}
            hint={vi.shortHint}
            isOptional
            maxLength={80}
            value={values.short}
            onInput={(short) => set({ short })}
          />
        )}
        {part === "targets" && <TargetFields values={values} onChange={set} />}
        <SheetActions problem={problem} onCancel={handleCancel} onSave={() => void handleSave()} />
      </div>
    </Sheet>
  );
};

interface TargetFieldsProps {
  readonly values: WrittenClause;
  readonly onChange: (patch: Partial<WrittenClause>) => void;
}

const TargetFields = ({ values, onChange }: TargetFieldsProps) => (
  <>
    <SelectField
      label={vi.measure}
      options={MEASURES.map((value) => ({ value, label: vi.measures[value] }))}
      value={values.measure}
      onChange={(measure) => measure && onChange({ measure })}
    />
    <NumberField
      label={vi.goal}
      isOptional
      mostDigits={3}
      value={values.goalPercent}
      onChange={(goal) => onChange({ goalPercent: goal === null ? null : Math.min(100, goal) })}
    />
    <TextField
      label={vi.counted}
      isOptional
      maxLength={500}
      value={values.counted}
      onInput={(counted) => onChange({ counted })}
    />
  </>
);
