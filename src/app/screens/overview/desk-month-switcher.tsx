import { addMonths, type Month, monthOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { monthTitle } from "../../vi/format.ts";
import { formsVi } from "../../vi/forms.ts";
import { overviewVi } from "../../vi/overview.ts";

interface DeskMonthSwitcherProps {
  readonly month: Month;
  readonly onChoose: (month: Month) => void;
}

/** One month back or on; the future has nothing to show. */
export const DeskMonthSwitcher = ({ month, onChoose }: DeskMonthSwitcherProps) => {
  const { diary } = useServices();
  const isLast = month >= monthOf(diary.today());

  return (
    // biome-ignore lint/a11y/useSemanticElements: because a fieldset is for fields
    <div class="ms" role="group" aria-label={overviewVi.chooseMonth}>
      <button type="button" aria-label={formsVi.previousMonth} onClick={() => onChoose(addMonths(month, -1))}>
        <Icon name="caret-left" size="s" />
      </button>
      <b aria-live="polite">{monthTitle(month)}</b>
      <button
        type="button"
        aria-label={formsVi.nextMonth}
        aria-disabled={isLast || undefined}
        onClick={() => isLast || onChoose(addMonths(month, 1))}
      >
        <Icon name="caret-right" size="s" />
      </button>
    </div>
  );
};
