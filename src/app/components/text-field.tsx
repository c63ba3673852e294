import { Field, type FieldWords } from "./field.tsx";

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: "text" | "tel" | "url" | "search" | "password" | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
}

export const TextField = ({
  value,
  onInput,
  onBlur,
  type = "text",
  autoComplete = "off",
  maxLength,
  placeholder,
  ...words
}: TextFieldProps) => (
  <Field {...words}>
    {(wiring) => (
      <input
        {...wiring}
        class="input"
        // Preact ties each type to the roles it may have; without a role all of these are alike.
        type={type as "text"}
        value={value}
        autocomplete={autoComplete}
        maxLength={maxLength}
        placeholder={placeholder}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      />
    )}
  </Field>
);
