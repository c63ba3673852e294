import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

interface SegmentedProps<Value extends string> {
  /** Heard, not seen: «Kiểu xem». */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  readonly selected: Value;
  readonly onChange: (value: Value) => void;
}

/** Two or three views of the same thing. */
export const Segmented = <Value extends string>({
  label,
  options,
  selected,
  onChange,
}: SegmentedProps<Value>) => (
  <fieldset class="seg" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === selected}
        onClick={() => onChange(option.value)}
      >
        {option.icon && <Icon name={option.icon} size="s" />}
        {option.label}
      </button>
    ))}
  </fieldset>
);
