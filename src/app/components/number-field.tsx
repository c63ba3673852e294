import { Field, type FieldWords } from "./field.tsx";

interface NumberFieldProps extends FieldWords {
  /** Whole numbers, 0 and above; null: nothing is typed. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Behind the number: «người». */
  readonly unit?: string | undefined;
  /** More digits are not taken; no count has more than nine. */
  readonly mostDigits?: number | undefined;
}

/** Not `type=number`: that loses what is typed, changes by wheel and hides the keypad of digits. */
export const NumberField = ({
  value,
  onChange,
  onBlur,
  unit,
  mostDigits = 9,
  ...words
}: NumberFieldProps) => {
  const handleInput = (input: HTMLInputElement) => {
    const digits = input.value.replace(/\D/g, "").slice(0, mostDigits);
    const number = digits === "" ? null : Number(digits);
    input.value = number === null ? "" : String(number);
    onChange(number);
  };

  return (
    <Field {...words} {...(unit !== undefined && { label: `${words.label} (${unit})` })}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={value === null ? "" : String(value)}
          onInput={(event) => handleInput(event.currentTarget)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
};
