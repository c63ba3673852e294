import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { formsVi } from "../vi/forms.ts";
import { Icon } from "./icon.tsx";

/** What a control takes so that its label, hint and error are heard with it. */
export interface FieldWiring {
  readonly id: string;
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

/** What every field of a form may say. */
export interface FieldWords {
  readonly label: string;
  readonly isOptional?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; the value stays as it was typed. */
  readonly error?: string | undefined;
}

interface FieldProps extends FieldWords {
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

/** Label above, control, hint, error below with its icon. */
export const Field = ({ label, isOptional = false, hint, error, children }: FieldProps) => {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`]
    .filter((part) => part !== "")
    .join(" ");

  return (
    <div class="field">
      <label class="lb" for={id}>
        {label}
        {isOptional && <span class="opt">{formsVi.optional}</span>}
      </label>
      {children({
        id,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": described === "" ? undefined : described,
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="err" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
    </div>
  );
};
