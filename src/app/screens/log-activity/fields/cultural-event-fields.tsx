import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.culturalEvent;

/** A performance, contest or exhibition that carries the message. */
export const CulturalEventFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <OneOf form={form} name="eventKind" label={vi.eventKind} options={vi.eventKinds} />
    <NumberOf form={form} name="performances" label={vi.performances} />
    <AudienceFields form={form} />
    <TextOf form={form} name="organiser" label={vi.organiser} />
  </>
);
