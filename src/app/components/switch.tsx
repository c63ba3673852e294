import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

interface SwitchProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A setting that holds at once. The whole row is the target. */
export const Switch = ({ label, hint, icon, isOn, onChange }: SwitchProps) => {
  const id = useId();
  return (
    <button
      class="it"
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onClick={() => onChange(!isOn)}
    >
      {icon && <Icon name={icon} />}
      <span class="grow">
        <span id={id}>{label}</span>
        {hint !== undefined && (
          <span class="meta" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <span class="switch" />
    </button>
  );
};
