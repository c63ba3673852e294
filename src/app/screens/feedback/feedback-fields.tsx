import type { Day } from "../../../domain/day.ts";
import { usualDueDay } from "../../../domain/feedback.ts";
import type { FeedbackChannel } from "../../../domain/registers/feedback.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { feedbackVi as vi } from "../../vi/feedback.ts";

/** Everything of one entry that is typed; the person stands in an entry of its own. */
export interface FeedbackValues {
  readonly receivedOn: Day;
  readonly channel: FeedbackChannel | null;
  readonly subject: string;
  readonly detail: string;
  readonly village: string;
  readonly handler: string;
  readonly dueOn: Day | null;
  readonly answer: string;
  readonly answeredOn: Day | null;
  readonly name: string;
  readonly phone: string;
}

interface FeedbackFieldsProps {
  readonly values: FeedbackValues;
  readonly hasNoSubject: boolean;
  readonly isPersonRemoved: boolean;
  readonly onChange: (patch: Partial<FeedbackValues>) => void;
}

export const FeedbackFields = ({ values, hasNoSubject, isPersonRemoved, onChange }: FeedbackFieldsProps) => {
  const { diary } = useServices();
  const today = diary.today();
  return (
    <div class="fields">
      <p class="meta">{vi.privacy}</p>
      <TextArea
        label={vi.subject}
        value={values.subject}
        maxLength={300}
        error={hasNoSubject ? vi.subjectMissing : undefined}
        onInput={(subject) => onChange({ subject })}
      />
      <DateField
        label={vi.receivedOn}
        value={values.receivedOn}
        max={today}
        onChange={(receivedOn) => receivedOn && onChange({ receivedOn, dueOn: usualDueDay(receivedOn) })}
      />
      <ChipGroup
        label={vi.channel}
        isOptional
        choice="atMostOne"
        options={(Object.keys(vi.channels) as FeedbackChannel[]).map((value) => ({
          value,
          label: vi.channels[value],
        }))}
        selected={values.channel ? [values.channel] : []}
        onChange={([channel]) => onChange({ channel: channel ?? null })}
      />
      <TextArea
        label={vi.detail}
        isOptional
        value={values.detail}
        onInput={(detail) => onChange({ detail })}
      />
      <TextField
        label={vi.village}
        isOptional
        value={values.village}
        onInput={(village) => onChange({ village })}
      />
      <Person values={values} isRemoved={isPersonRemoved} onChange={onChange} />
      <Answer values={values} today={today} onChange={onChange} />
    </div>
  );
};

interface PartProps {
  readonly values: FeedbackValues;
  readonly onChange: (patch: Partial<FeedbackValues>) => void;
}

const Person = ({ values, isRemoved, onChange }: PartProps & { readonly isRemoved: boolean }) =>
  isRemoved ? (
    <p class="meta">{vi.personRemoved}</p>
  ) : (
    <>
      <TextField
        label={vi.personName}
        isOptional
        value={values.name}
        maxLength={120}
        onInput={(name) => onChange({ name })}
      />
      <TextField
        label={vi.personPhone}
        isOptional
        type="tel"
        value={values.phone}
        maxLength={30}
        onInput={(phone) => onChange({ phone })}
      />
    </>
  );

const Answer = ({ values, today, onChange }: PartProps & { readonly today: Day }) => (
  <>
    <DateField label={vi.dueOn} isOptional value={values.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
    <TextField
      label={vi.handler}
      isOptional
      value={values.handler}
      onInput={(handler) => onChange({ handler })}
    />
    <TextArea
      label={vi.answer}
      isOptional
      value={values.answer}
      onInput={(answer) =>
        onChange({ answer, answeredOn: answer.trim() === "" ? null : (values.answeredOn ?? today) })
      }
    />
    {values.answeredOn && (
      <DateField
        label={vi.answeredOn}
        value={values.answeredOn}
        onChange={(answeredOn) => onChange({ answeredOn })}
      />
    )}
  </>
);
