import { useId } from "preact/hooks";
import { formsVi } from "../vi/forms.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export interface ChipOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName | undefined;
}

interface ChipGroupProps<Value extends string> {
  readonly label: string;
  /** Its name is heard but not seen: filters over a list. */
  readonly isLabelHidden?: boolean | undefined;
  readonly options: readonly ChipOption<Value>[];
  readonly selected: readonly Value[];
  readonly onChange: (selected: readonly Value[]) => void;
  /** one: exactly one, as in a filter · atMostOne: pressed again it is taken back · many. */
  readonly choice?: "one" | "atMostOne" | "many" | undefined;
  /** In one line that can be scrolled, instead of several lines. */
  readonly isScrolling?: boolean | undefined;
  readonly isOptional?: boolean | undefined;
  readonly error?: string | undefined;
}

/** Toggle buttons; what is on has a tick, or keeps its own icon. */
export const ChipGroup = <Value extends string>({
  label,
  isLabelHidden = false,
  options,
  selected,
  onChange,
  choice = "many",
  isScrolling = false,
  isOptional = false,
  error,
}: ChipGroupProps<Value>) => {
  const id = useId();
  const handleToggle = (value: Value) => {
    const isOn = selected.includes(value);
    if (choice === "many")
      onChange(isOn ? selected.filter((other) => other !== value) : [...selected, value]);
    else if (!isOn) onChange([value]);
    else if (choice === "atMostOne") onChange([]);
  };

  return (
    <fieldset
      class="field"
      aria-labelledby={id}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <span class={isLabelHidden ? "vh" : "lb"}>
        <span id={id}>{label}</span>
        {isOptional && <span class="opt">{formsVi.optional}</span>}
      </span>
      <div class={isScrolling ? "chips scroll" : "chips"}>
        {options.map((option) => (
          <Chip
            key={option.value}
            option={option}
            isOn={selected.includes(option.value)}
            onToggle={() => handleToggle(option.value)}
          />
        ))}
      </div>
      {error !== undefined && (
        <p class="err" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
    </fieldset>
  );
};

interface ChipProps {
  readonly option: ChipOption<string>;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

const Chip = ({ option: { label, icon }, isOn, onToggle }: ChipProps) => (
  <button class="chip" type="button" aria-pressed={isOn} onClick={onToggle}>
    {icon ? <Icon name={icon} size="xs" /> : isOn && <Icon name="check" size="xs" />}
    {label}
  </button>
);
