import { formsVi } from "../vi/forms.ts";
import { Field, type FieldWords } from "./field.tsx";

interface SelectFieldProps<Value extends string> extends FieldWords {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export const SelectField = <Value extends string>({
  options,
  value,
  onChange,
  ...words
}: SelectFieldProps<Value>) => {
  const handleChange = (chosen: string) =>
    onChange(options.find((option) => option.value === chosen)?.value ?? null);

  return (
    <Field {...words}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          value={value ?? ""}
          onChange={(event) => handleChange(event.currentTarget.value)}
        >
          {(value === null || words.isOptional) && <option value="">{formsVi.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
