import { useState } from "preact/hooks";
import { addMonths, type Month, monthOf } from "../../../domain/day.ts";
import { type DossierPart, dossierMonthId, dossierParts } from "../../../domain/registers/dossier-month.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTried } from "../../hooks/use-tried.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { RegisterFailure } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { WriteFailure } from "../posting/write-failure.tsx";
import {
  type DossierEntry,
  type DossierForm,
  type DossierProblems,
  dossierFields,
  dossierFormOf,
  dossierProblems,
} from "./dossier-form.ts";

const vi = targetFormsVi.dossiers;

interface DossierSheetProps {
  readonly month: Month;
  readonly entries: ReadonlyMap<Month, DossierEntry>;
  /** Null: closed. */
  readonly onOpen: (month: Month | null) => void;
}

/** The dossiers of one month, as another system tells them; saved, it goes on to the next month. */
export const DossierSheet = ({ month, entries, onOpen }: DossierSheetProps) => {
  const { registers, diary } = useServices();
  const entry = entries.get(month) ?? null;
  // What a colleague writes while this is open is none of what was touched here.
  const [opened] = useState(entry);
  const { values, set, clear } = useTyped<DossierForm>(dossierMonthId(month), dossierFormOf(opened));
  const { isTried, again } = useTried();
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  if (!values) return null;

  const problems = dossierProblems(values, month, diary.today());
  const next = addMonths(month, 1);
  const go = async (to: Month | null): Promise<void> => {
    await clear();
    onOpen(to);
  };
  const write = async (fields: Partial<DossierEntry["values"]>, to: Month | null): Promise<void> => {
    if (Object.keys(fields).length === 0) return go(to);
    const slot = entry ? {} : { month };
    const written = await registers.write("dossierMonth", [
      { id: dossierMonthId(month), fields: { ...slot, ...fields } },
    ]);
    if (written.ok) await go(to);
    else setFailure(written.error);
  };
  const handleSave = async (to: Month | null): Promise<void> => {
    if (Object.keys(problems).length > 0) return again();
    await write(dossierFields(values, opened), to);
  };

  return (
    <Sheet title={vi.monthTitle(month)} onClose={() => void go(null)} keepsOnTouchOutside>
      <WriteFailure failure={failure} />
      <Figures values={values} problems={isTried ? problems : {}} onChange={set} />
      <Proof
        values={values}
        problems={isTried ? problems : {}}
        month={month}
        before={entries.get(addMonths(month, -1)) ?? null}
        onChange={set}
      />
      {next <= monthOf(diary.today()) && (
        <Button variant="secondary" onClick={() => void handleSave(next)}>
          {vi.saveNext(next)}
        </Button>
      )}
      <Button onClick={() => void handleSave(null)}>{targetFormsVi.save}</Button>
      {entry?.values.figures && (
        <Button variant="quiet" onClick={() => void write({ figures: null }, null)}>
          {vi.remove}
        </Button>
      )}
    </Sheet>
  );
};

interface PartProps {
  readonly values: DossierForm;
  readonly problems: DossierProblems;
  readonly onChange: (patch: Partial<DossierForm>) => void;
}

const Figures = ({ values, problems, onChange }: PartProps) => (
  <>
    <NumberField
      label={vi.received}
      value={values.received}
      onChange={(received) => onChange({ received })}
      error={problems.received}
    />
    {dossierParts.map((part: DossierPart) => (
      <NumberField
        key={part}
        label={vi.parts[part]}
        isOptional
        value={values[part]}
        onChange={(count) => onChange({ [part]: count })}
        error={problems[part]}
      />
    ))}
  </>
);

interface ProofProps extends PartProps {
  readonly month: Month;
  /** Numbers are never offered again: only where they come from is. */
  readonly before: DossierEntry | null;
}

const Proof = ({ values, problems, month, before, onChange }: ProofProps) => {
  const { source = "", proofUrl = null } = before?.values ?? {};
  const isOffered = (source !== "" || proofUrl !== null) && values.source === "" && values.proofUrl === "";
  return (
    <>
      {isOffered && (
        <Button
          variant="soft"
          isCompact
          onClick={() => onChange({ source, ...(proofUrl !== null && { proofUrl }) })}
        >
          {vi.copy(addMonths(month, -1))}
        </Button>
      )}
      <TextField
        label={vi.source}
        hint={vi.sourceHint}
        isOptional
        maxLength={200}
        value={values.source}
        onInput={(said) => onChange({ source: said })}
      />
      <DateField
        label={vi.asOf}
        isOptional
        value={values.asOf}
        onChange={(asOf) => onChange({ asOf })}
        error={problems.asOf}
      />
      <TextField
        label={targetFormsVi.proof}
        hint={targetFormsVi.proofHint}
        isOptional
        type="url"
        value={values.proofUrl}
        onInput={(url) => onChange({ proofUrl: url })}
        error={problems.proofUrl}
      />
      <TextField
        label={vi.proofNote}
        isOptional
        maxLength={500}
        value={values.proofNote}
        onInput={(proofNote) => onChange({ proofNote })}
      />
    </>
  );
};
