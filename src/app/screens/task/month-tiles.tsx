import type { Month } from "../../../domain/day.ts";
import { monthNumber } from "../../vi/format.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import type { MonthStanding } from "./task-detail.tsx";

interface MonthTilesProps {
  readonly standings: readonly MonthStanding[];
  readonly month: Month;
  readonly thisMonth: Month;
  readonly onMonth: (month: Month) => void;
}

/** Five months side by side; pressing one shows its records. */
export const MonthTiles = ({ standings, month, thisMonth, onMonth }: MonthTilesProps) => (
  <fieldset class="months" aria-label={taskDetailVi.chooseMonth}>
    {standings.map(({ month: each, standing: { progress } }) => (
      <button
        key={each}
        type="button"
        aria-pressed={each === month}
        aria-label={nameOf(each, thisMonth, progress)}
        onClick={() => onMonth(each)}
      >
        {progress && <TallyOfProgress progress={progress} size={36} isShort isBlank={each > thisMonth} />}
        <span>{taskDetailVi.shortMonth(monthNumber(each))}</span>
      </button>
    ))}
  </fieldset>
);

const nameOf = (
  month: Month,
  thisMonth: Month,
  progress: { readonly done: number; readonly due: number | null } | null,
): string => {
  const number = monthNumber(month);
  if (month > thisMonth || !progress) return taskDetailVi.monthNotStarted(number);
  return progress.due === null
    ? taskFactsVi.monthCount(number, progress.done)
    : taskDetailVi.month(number, progress.done, progress.due);
};
