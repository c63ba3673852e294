import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { NumberOf } from "./number-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.guidance;

/** Helping people use online public services: how many, and what came of it. */
export const GuidanceFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <NumberOf form={form} name="peopleHelped" label={vi.peopleHelped} />
    <NumberOf form={form} name="servicesDone" label={vi.servicesDone} />
    <TextOf form={form} name="team" label={vi.team} />
  </>
);
