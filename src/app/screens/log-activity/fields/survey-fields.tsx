import {
  type LevelCounts,
  SurveySubject as Subjects,
  type SurveySubject,
} from "../../../../domain/activity/survey.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { MoreFields } from "./more-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { SurveySubjectCounts } from "./survey-subject-counts.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.survey;

/** A satisfaction survey: counts only, by four subjects and five levels, never who answered. */
export const SurveyFields = ({ form }: { readonly form: LogForm }) => {
  const counts = form.values.counts ?? {};

  const handleCounts = (subject: SurveySubject, next: LevelCounts) =>
    form.set({ counts: { ...counts, [subject]: next } });

  return (
    <>
      <NumberOf form={form} name="formsOut" label={vi.formsOut} />
      <NumberOf form={form} name="formsBack" label={vi.formsBack} hint={backHint(form)} />
      {Subjects.options.map((subject) => (
        <SurveySubjectCounts
          key={subject}
          subject={subject}
          counts={counts[subject]}
          onCounts={(next) => handleCounts(subject, next)}
        />
      ))}
      <MoreFields>
        <OneOf form={form} name="channel" label={vi.channel} options={vi.channels} />
        <TextOf form={form} name="remarks" label={vi.remarks} isLong />
      </MoreFields>
    </>
  );
};

const backHint = ({ values: { formsOut, formsBack } }: LogForm): string | undefined =>
  (formsBack ?? 0) > (formsOut ?? Number.POSITIVE_INFINITY) ? vi.tooManyBack : undefined;
