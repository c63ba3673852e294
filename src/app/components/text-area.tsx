import { Field, type FieldWords } from "./field.tsx";

interface TextAreaProps extends FieldWords {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Grows with what is written, where the browser can. */
export const TextArea = ({ value, onInput, onBlur, rows = 2, maxLength, ...words }: TextAreaProps) => (
  <Field {...words}>
    {(wiring) => (
      <textarea
        {...wiring}
        class="input"
        rows={rows}
        value={value}
        maxLength={maxLength}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      />
    )}
  </Field>
);
