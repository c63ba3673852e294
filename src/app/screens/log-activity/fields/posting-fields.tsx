import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { DayOf } from "./day-of.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { PostingChecks } from "./posting-checks.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.posting;

/** A check of one posting point: which point, the nine checks, what was wrong and when it was mended. */
export const PostingFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <TextOf form={form} name="point" label={vi.point} suggestions={form.places.postingPoint} />
    <PostingChecks form={form} />
    {hasDefect(form) && (
      <>
        <TextOf form={form} name="defect" label={vi.defect} isLong />
        <DayOf form={form} name="fixedOn" label={vi.fixedOn} />
      </>
    )}
    <MoreFields>
      <OneOf form={form} name="pointType" label={vi.pointType} options={vi.pointTypes} />
      <TextOf form={form} name="procedureField" label={vi.procedureField} />
      <NumberOf form={form} name="requiredCount" label={vi.requiredCount} />
      <NumberOf form={form} name="postedCount" label={vi.postedCount} />
      <TextOf form={form} name="decisionNumber" label={vi.decisionNumber} />
      <DayOf form={form} name="decisionOn" label={vi.decisionOn} />
    </MoreFields>
  </>
);

const hasDefect = ({ values }: LogForm): boolean =>
  Boolean(values.defect) || Boolean(values.fixedOn) || Object.values(values.checks ?? {}).includes("no");
