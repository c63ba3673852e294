import { Field } from "../../components/field.tsx";
import { PIN_LENGTH } from "../../services/lock.ts";
import styles from "./lock.module.css";

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onInput: (digits: string) => void;
}

/** Six digits with the phone's number keys; may be pasted. */
export const PinField = ({ label, value, error, onInput }: PinFieldProps) => (
  <Field label={label} error={error}>
    {(wiring) => (
      <input
        {...wiring}
        class={`input ${styles["pin"]}`}
        // Preact ties each type to the roles it may have; a password field has none.
        type={"password" as "text"}
        inputMode="numeric"
        autocomplete="off"
        maxLength={PIN_LENGTH}
        value={value}
        onInput={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, "");
          event.currentTarget.value = digits;
          onInput(digits);
        }}
      />
    )}
  </Field>
);
