import { Stepper } from "../../../components/stepper.tsx";
import { airingsVi } from "../../../vi/broadcast.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import { type LogForm, limitOf } from "../log-form.ts";
import { AiringList } from "./airing-list.tsx";
import { MoreFields } from "./more-fields.tsx";
import { OneOf } from "./one-of.tsx";
import { ScriptChoice } from "./script-choice.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.broadcast;

/** A broadcast issue: how long, when it was aired, whose text, who approved it. */
export const BroadcastFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <Stepper
      label={vi.minutes}
      value={form.values.minutes ?? 0}
      step={5}
      max={limitOf("minutes")}
      say={vi.minutesValue}
      onChange={(minutes) => form.set({ minutes })}
    />
    <AiringList form={form} />
    <MoreFields>
      <OneOf form={form} name="source" label={vi.source} options={vi.sources} />
      <ScriptChoice form={form} />
      <TextOf form={form} name="script" label={airingsVi.script} isLong />
      <TextOf form={form} name="approver" label={vi.approver} suggestions={approvers(form)} />
      <TextOf form={form} name="station" label={vi.station} suggestions={form.places.station} />
      <TextOf form={form} name="announcer" label={vi.announcer} />
      <TextOf form={form} name="brokenSpeakers" label={vi.brokenSpeakers} />
    </MoreFields>
  </>
);

const approvers = ({ approver }: LogForm): readonly string[] => (approver ? [approver] : []);
