import { NumberField } from "../../../components/number-field.tsx";
import type { LogForm, NamesOf } from "../log-form.ts";

interface NumberOfProps {
  readonly form: LogForm;
  readonly name: NamesOf<number>;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A field that counts something. */
export const NumberOf = ({ form, name, label, hint }: NumberOfProps) => (
  <NumberField
    label={label}
    hint={hint}
    isOptional
    value={form.values[name] ?? null}
    error={form.problem(name)}
    onChange={(value) => form.set({ [name]: value })}
    onBlur={() => form.touch(name)}
  />
);
