import { useId } from "preact/hooks";
import { Field } from "../../../components/field.tsx";
import type { LogForm, NamesOf } from "../log-form.ts";

interface TextOfProps {
  readonly form: LogForm;
  readonly name: NamesOf<string>;
  readonly label: string;
  readonly isLong?: boolean;
  readonly placeholder?: string;
  /** Words that the unit uses often; offered, never forced. */
  readonly suggestions?: readonly string[];
}

/** A field of words. */
export const TextOf = ({ form, name, label, isLong, placeholder, suggestions = [] }: TextOfProps) => {
  const listId = useId();
  const handleInput = (event: { readonly currentTarget: { readonly value: string } }) =>
    form.set({ [name]: event.currentTarget.value });
  const control = {
    class: "input",
    value: form.values[name] ?? "",
    placeholder,
    onInput: handleInput,
    onBlur: () => form.touch(name),
  };
  return (
    <Field label={label} isOptional error={form.problem(name)}>
      {(ids) =>
        isLong ? (
          <textarea {...ids} {...control} rows={2} />
        ) : (
          <>
            <input
              {...ids}
              {...control}
              type="text"
              autocomplete="off"
              list={suggestions.length > 0 ? listId : undefined}
            />
            {suggestions.length > 0 && (
              <datalist id={listId}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
};
