import { Field, type FieldWords } from "../../components/field.tsx";
import { dong } from "../../vi/funding.ts";

interface MoneyFieldProps extends Omit<FieldWords, "hint"> {
  /** Whole đồng; null: nothing is typed. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Up to 999.999.999.999 đồng. */
const MOST_DIGITS = 12;

/** Digits are typed without dots, so that the cursor never jumps; the amount stands below as it is read. */
export const MoneyField = ({ value, onChange, ...words }: MoneyFieldProps) => {
  const handleInput = (input: HTMLInputElement) => {
    const digits = input.value.replace(/\D/g, "").slice(0, MOST_DIGITS);
    if (input.value !== digits) input.value = digits;
    onChange(digits === "" ? null : Number(digits));
  };
  return (
    <Field {...words} {...(value !== null && { hint: dong(value) })}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={value === null ? "" : String(value)}
          onInput={(event) => handleInput(event.currentTarget)}
        />
      )}
    </Field>
  );
};
