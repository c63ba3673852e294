import { TimeOfDay } from "../../domain/day.ts";
import { Field, type FieldWords } from "./field.tsx";

interface TimeFieldProps extends FieldWords {
  readonly value: TimeOfDay | null;
  /** Null while the time is not whole. */
  readonly onChange: (time: TimeOfDay | null) => void;
}

/** Some browsers add seconds. */
const HOURS_AND_MINUTES = 5;

export const TimeField = ({ value, onChange, ...words }: TimeFieldProps) => (
  <Field {...words}>
    {(wiring) => (
      <input
        {...wiring}
        class="input"
        type="time"
        value={value ?? ""}
        onChange={(event) =>
          onChange(TimeOfDay.safeParse(event.currentTarget.value.slice(0, HOURS_AND_MINUTES)).data ?? null)
        }
      />
    )}
  </Field>
);
