import type { Day } from "../../../../domain/day.ts";
import { DateField } from "../../../components/date-field.tsx";
import type { DraftValues } from "../../../services/services.ts";
import type { LogForm } from "../log-form.ts";

interface DayOfProps {
  readonly form: LogForm;
  readonly name:
    | "hangsFrom"
    | "hangsTo"
    | "removedOn"
    | "announcedOn"
    | "resultOn"
    | "documentOn"
    | "decisionOn"
    | "fixedOn";
  readonly label: string;
  readonly hint?: string | undefined;
  /** What follows from the day, set together with it. */
  readonly alsoSet?: (day: Day | null) => DraftValues;
}

/** A field for a day of the unit's calendar. */
export const DayOf = ({ form, name, label, hint, alsoSet }: DayOfProps) => (
  <DateField
    label={label}
    hint={hint}
    isOptional
    error={form.problem(name)}
    value={form.values[name] ?? null}
    onChange={(day) => form.set({ [name]: day, ...alsoSet?.(day) })}
  />
);
