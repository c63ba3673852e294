import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { DayOf } from "./day-of.tsx";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.document;

/** A document that a task must produce. */
export const DocumentFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <OneOf form={form} name="documentType" label={vi.documentType} options={vi.documentTypes} />
    <TextOf form={form} name="documentNumber" label={vi.documentNumber} />
    <DayOf form={form} name="documentOn" label={vi.documentOn} />
    <TextOf form={form} name="abstract" label={vi.abstract} isLong />
    <TextOf form={form} name="issuer" label={vi.issuer} />
    <TextOf form={form} name="signer" label={vi.signer} />
  </>
);
