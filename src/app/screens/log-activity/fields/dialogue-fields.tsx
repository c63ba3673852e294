import { dialogueVi } from "../../../vi/dialogue.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { DayOf } from "./day-of.tsx";
import { DialogueSteps } from "./dialogue-steps.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { SwitchOf } from "./switch-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.dialogue;

/** A direct dialogue: announced seven days before, its result posted within ten days after. */
export const DialogueFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <DialogueSteps form={form} />
    {(form.values.isPlanned === true || (form.values.on ?? form.today) > form.today) && (
      <SwitchOf form={form} name="isPlanned" label={dialogueVi.notHeldYet} />
    )}
    <DayOf form={form} name="announcedOn" label={vi.announcedOn} />
    <NumberOf form={form} name="questionCount" label={vi.questionCount} />
    <NumberOf form={form} name="answeredCount" label={vi.answeredCount} hint={answeredHint(form)} />
    <AudienceFields form={form} />
    <DayOf form={form} name="resultOn" label={vi.resultOn} />
    <SwitchOf form={form} name="resultPosted" label={vi.resultPosted} />
    <MoreFields>
      <TextOf form={form} name="announcedThrough" label={vi.announcedThrough} />
      <TextOf form={form} name="chair" label={vi.chair} />
      <TextOf form={form} name="pendingItems" label={vi.pendingItems} isLong />
    </MoreFields>
  </>
);

const answeredHint = ({ values: { questionCount, answeredCount } }: LogForm): string | undefined =>
  (answeredCount ?? 0) > (questionCount ?? Number.POSITIVE_INFINITY) ? vi.tooManyAnswered : undefined;
