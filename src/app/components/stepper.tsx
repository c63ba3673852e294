import { useId } from "preact/hooks";
import { formsVi } from "../vi/forms.ts";
import { Icon } from "./icon.tsx";

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly step?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** «15 phút»; names both the value and the step: «Giảm 5 phút», «Tăng 5 phút». */
  readonly say: (amount: number) => string;
}

/** A small number that is corrected rather than typed. */
export const Stepper = ({
  label,
  value,
  onChange,
  step = 1,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  say,
}: StepperProps) => {
  const id = useId();
  const handleStep = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));

  return (
    <div class="stepline">
      <span class="meta-s" id={id}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: because a fieldset cannot stand in one line with its label */}
      <span class="stepper" role="group" aria-labelledby={id}>
        <button type="button" aria-label={formsVi.decrease(say(step))} onClick={() => handleStep(-step)}>
          <Icon name="minus" size="s" />
        </button>
        <output>{say(value)}</output>
        <button type="button" aria-label={formsVi.increase(say(step))} onClick={() => handleStep(step)}>
          <Icon name="plus" size="s" />
        </button>
      </span>
    </div>
  );
};
