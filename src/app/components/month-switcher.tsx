import { addMonths, type Month } from "../../domain/day.ts";
import { monthTitle } from "../vi/format.ts";
import { formsVi } from "../vi/forms.ts";
import { Icon } from "./icon.tsx";

interface MonthSwitcherProps {
  readonly month: Month;
  readonly onChange: (month: Month) => void;
  readonly min?: Month | undefined;
  readonly max?: Month | undefined;
}

export const MonthSwitcher = ({ month, onChange, min, max }: MonthSwitcherProps) => (
  <div class="month">
    <button
      class="icon-btn"
      type="button"
      aria-label={formsVi.previousMonth}
      disabled={min !== undefined && month <= min}
      onClick={() => onChange(addMonths(month, -1))}
    >
      <Icon name="caret-left" />
    </button>
    <span class="strong" aria-live="polite">
      {monthTitle(month)}
    </span>
    <button
      class="icon-btn"
      type="button"
      aria-label={formsVi.nextMonth}
      disabled={max !== undefined && month >= max}
      onClick={() => onChange(addMonths(month, 1))}
    >
      <Icon name="caret-right" />
    </button>
  </div>
);
