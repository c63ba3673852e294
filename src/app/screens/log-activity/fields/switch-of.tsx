import { Switch } from "../../../components/switch.tsx";
import type { LogForm, NamesOf } from "../log-form.ts";

interface SwitchOfProps {
  readonly form: LogForm;
  readonly name: Exclude<NamesOf<boolean>, "deleted">;
  readonly label: string;
}

/** A yes or no. */
export const SwitchOf = ({ form, name, label }: SwitchOfProps) => (
  <Switch label={label} isOn={form.values[name] === true} onChange={(isOn) => form.set({ [name]: isOn })} />
);
