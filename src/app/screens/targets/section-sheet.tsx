import { useState } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import { type StationId, stationSectionId } from "../../../domain/registers/station-section.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTried } from "../../hooks/use-tried.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { RegisterEntry, RegisterFailure } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { WriteFailure } from "../posting/write-failure.tsx";
import { changedFields } from "./changed-fields.ts";
import { HasSection } from "./has-section.tsx";
import { addressOf, readAddress } from "./typed-address.ts";

const vi = targetFormsVi.section;
const MOST_ISSUES = 31;

type Section = RegisterEntry<"stationSection">;

interface SectionForm {
  readonly hasSection: boolean | null;
  readonly sectionName: string;
  readonly perMonth: number | null;
  readonly since: Day | null;
  readonly proofUrl: string;
}

type SectionProblems = { readonly [Name in keyof SectionForm]?: string };

interface SectionSheetProps {
  readonly station: StationId;
  readonly name: string;
  readonly entry: Section | null;
  readonly onClose: () => void;
}

/** Whether a station has its section, how often and since when. */
export const SectionSheet = ({ station, name, entry, onClose }: SectionSheetProps) => {
  const { registers, diary } = useServices();
  // What a colleague writes while this is open is none of what was touched here.
  const [opened] = useState(entry);
  const { values, set, clear } = useTyped<SectionForm>(stationSectionId(station), formOf(opened));
  const { isTried, again } = useTried();
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  if (!values) return null;

  const problems = problemsOf(values, diary.today());
  const close = async (): Promise<void> => {
    await clear();
    onClose();
  };
  const handleSave = async (): Promise<void> => {
    if (Object.keys(problems).length > 0) return again();
    const fields = fieldsOf(values, opened);
    if (Object.keys(fields).length === 0) return close();
    const slot = entry ? {} : { station };
    const written = await registers.write("stationSection", [
      { id: stationSectionId(station), fields: { ...slot, ...fields } },
    ]);
    if (written.ok) await close();
    else setFailure(written.error);
  };

  return (
    <Sheet title={name} text={vi.why} onClose={() => void close()} keepsOnTouchOutside>
      <WriteFailure failure={failure} />
      <SectionFields
        values={values}
        problems={isTried ? problems : {}}
        today={diary.today()}
        onChange={set}
      />
      <Button onClick={() => void handleSave()}>{targetFormsVi.save}</Button>
      <Button variant="quiet" href="/so-phat-thanh">
        {vi.logbook}
      </Button>
    </Sheet>
  );
};

interface SectionFieldsProps {
  readonly values: SectionForm;
  readonly problems: SectionProblems;
  readonly today: Day;
  readonly onChange: (patch: Partial<SectionForm>) => void;
}

const SectionFields = ({ values, problems, today, onChange }: SectionFieldsProps) => (
  <>
    <HasSection value={values.hasSection} onChange={(hasSection) => onChange({ hasSection })} />
    {values.hasSection === true && (
      <>
        <TextField
          label={vi.name}
          isOptional
          maxLength={160}
          value={values.sectionName}
          onInput={(sectionName) => onChange({ sectionName })}
        />
        <NumberField
          label={vi.perMonth}
          isOptional
          value={values.perMonth}
          onChange={(perMonth) => onChange({ perMonth })}
          error={problems.perMonth}
        />
        <DateField
          label={vi.since}
          isOptional
          max={today}
          value={values.since}
          onChange={(since) => onChange({ since })}
          error={problems.since}
        />
      </>
    )}
    <TextField
      label={targetFormsVi.proof}
      isOptional
      type="url"
      value={values.proofUrl}
      onInput={(proofUrl) => onChange({ proofUrl })}
      error={problems.proofUrl}
    />
  </>
);

const formOf = (entry: Section | null): SectionForm => ({
  hasSection: entry?.values.hasSection ?? null,
  sectionName: entry?.values.sectionName ?? "",
  perMonth: entry?.values.perMonth ?? null,
  since: entry?.values.since ?? null,
  proofUrl: entry?.values.proofUrl ?? "",
});

const fieldsOf = (form: SectionForm, entry: Section | null): Partial<Section["values"]> => {
  const { hasSection, ...rest } = form;
  const said = {
    ...rest,
    sectionName: form.sectionName.trim().normalize("NFC"),
    proofUrl: addressOf(form.proofUrl),
    ...(hasSection !== null && { hasSection }),
  };
  return changedFields(said, entry?.values ?? {});
};

const problemsOf = ({ perMonth, since, proofUrl }: SectionForm, today: Day): SectionProblems => ({
  ...(perMonth !== null && (perMonth < 1 || perMonth > MOST_ISSUES) && { perMonth: vi.perMonthWrong }),
  ...(since !== null && since > today && { since: targetFormsVi.futureDay }),
  ...(!readAddress(proofUrl).ok && { proofUrl: targetFormsVi.badAddress }),
});
