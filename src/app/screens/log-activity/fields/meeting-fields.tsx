import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.meeting;

/** A meeting: only the minutes spent on administrative reform itself count. */
export const MeetingFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <OneOf form={form} name="meetingKind" label={vi.meetingKind} options={vi.meetingKinds} />
    <NumberOf form={form} name="reformMinutes" label={vi.reformMinutes} />
    <AudienceFields form={form} />
    <MoreFields>
      <TextOf form={form} name="host" label={vi.host} />
      <TextOf form={form} name="speaker" label={vi.speaker} />
      <TextOf form={form} name="materials" label={vi.materials} isLong />
    </MoreFields>
  </>
);
