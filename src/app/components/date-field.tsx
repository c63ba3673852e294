import { Day } from "../../domain/day.ts";
import { Field, type FieldWords } from "./field.tsx";

interface DateFieldProps extends FieldWords {
  readonly value: Day | null;
  /** Null while the date is not whole. */
  readonly onChange: (day: Day | null) => void;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
}

export const DateField = ({ value, onChange, min, max, ...words }: DateFieldProps) => (
  <Field {...words}>
    {(wiring) => (
      <input
        {...wiring}
        class="input"
        type="date"
        value={value ?? ""}
        min={min}
        max={max}
        onChange={(event) => onChange(Day.safeParse(event.currentTarget.value).data ?? null)}
      />
    )}
  </Field>
);
