import { ChipGroup } from "../../../components/chip-group.tsx";
import type { DraftValues } from "../../../services/services.ts";
import type { LogForm } from "../log-form.ts";

type ChoiceName =
  | "source"
  | "pointType"
  | "visualKind"
  | "platform"
  | "network"
  | "meetingKind"
  | "channel"
  | "publicationKind"
  | "documentType"
  | "eventKind"
  | "obstacle";

type Choice<Name extends ChoiceName> = NonNullable<DraftValues[Name]>;

interface OneOfProps<Name extends ChoiceName> {
  readonly form: LogForm;
  readonly name: Name;
  readonly label: string;
  readonly options: Readonly<Record<Choice<Name>, string>>;
  /** What follows from the choice, set together with it. */
  readonly alsoSet?: (choice: Choice<Name> | null) => DraftValues;
}

/** A choice of one; pressing the chosen one again takes the answer back. */
export const OneOf = <Name extends ChoiceName>({ form, name, label, options, alsoSet }: OneOfProps<Name>) => {
  const chosen = form.values[name] as Choice<Name> | null | undefined;
  const values = Object.keys(options) as Choice<Name>[];

  const handleChange = ([choice]: readonly Choice<Name>[]) =>
    form.set({ [name]: choice ?? null, ...alsoSet?.(choice ?? null) });

  return (
    <ChipGroup
      label={label}
      isOptional
      choice="atMostOne"
      options={values.map((value) => ({ value, label: options[value] }))}
      selected={chosen ? [chosen] : []}
      onChange={handleChange}
    />
  );
};
