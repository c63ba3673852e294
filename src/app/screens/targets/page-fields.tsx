import type { Day } from "../../../domain/day.ts";
import { DateField } from "../../components/date-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { HasSection } from "./has-section.tsx";
import type { PageForm, PageProblems } from "./page-form.ts";

const vi = targetFormsVi.page;

interface PageFieldsProps {
  readonly values: PageForm;
  readonly problems: PageProblems;
  readonly today: Day;
  readonly onChange: (patch: Partial<PageForm>) => void;
}

/** What is asked about a portal or page; of a section only where there is one. */
export const PageFields = ({ values, problems, today, onChange }: PageFieldsProps) => (
  <>
    <TextField
      label={vi.name}
      maxLength={160}
      value={values.name}
      onInput={(name) => onChange({ name })}
      error={problems.name}
    />
    <TextField
      label={vi.url}
      isOptional
      type="url"
      value={values.url}
      onInput={(url) => onChange({ url })}
      error={problems.url}
    />
    <HasSection value={values.hasSection} onChange={(hasSection) => onChange({ hasSection })} />
    {values.hasSection === true && (
      <>
        <TextField
          label={vi.sectionUrl}
          isOptional
          type="url"
          value={values.sectionUrl}
          onInput={(sectionUrl) => onChange({ sectionUrl })}
          error={problems.sectionUrl}
        />
        <DateField
          label={vi.updatedOn}
          hint={vi.updatedHint}
          isOptional
          max={today}
          value={values.updatedOn}
          onChange={(updatedOn) => onChange({ updatedOn })}
          error={problems.updatedOn}
        />
      </>
    )}
    <TextField
      label={targetFormsVi.proof}
      hint={targetFormsVi.proofHint}
      isOptional
      type="url"
      value={values.proofUrl}
      onInput={(proofUrl) => onChange({ proofUrl })}
      error={problems.proofUrl}
    />
    <TextArea
      label={targetFormsVi.note}
      isOptional
      value={values.note}
      onInput={(note) => onChange({ note })}
    />
  </>
);
