import type { FieldWords } from "../../components/field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { dong } from "../../vi/funding.ts";

interface MoneyFieldProps extends Omit<FieldWords, "hint"> {
  /** Whole đồng; null: nothing is typed. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Up to 999.999.999.999 đồng. */
const MOST_DIGITS = 12;

/** Digits are typed without dots, so that the cursor never jumps; the amount stands below as it is read. */
export const MoneyField = ({ value, ...field }: MoneyFieldProps) => (
  <NumberField
    {...field}
    value={value}
    mostDigits={MOST_DIGITS}
    {...(value !== null && { hint: dong(value) })}
  />
);
