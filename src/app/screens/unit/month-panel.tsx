import type { UnitYear } from "../../../domain/api.ts";
import { Tally } from "../../components/tally.tsx";
import { supervisionVi } from "../../vi/supervision.ts";
import { percentOf } from "../overview/overview-figures.ts";
import { percentSegments } from "../overview/percent-tally.tsx";
import { monthTotals } from "./unit-figures.ts";

interface MonthPanelProps {
  readonly year: UnitYear;
  readonly monthNumber: number;
}

export const MonthPanel = ({ year, monthNumber }: MonthPanelProps) => {
  const { due, done, slow } = monthTotals(year, monthNumber);
  const percent = percentOf({ due, done });

  return (
    <section class="panel pad row" aria-label={supervisionVi.monthProgress(monthNumber)}>
      <Tally
        segments={percentSegments(percent ?? 0)}
        size={84}
        text={`${done}/${due}`}
        label={supervisionVi.doneOfDue(done, due)}
      />
      <div class="grow">
        <p class="head">
          {supervisionVi.monthPercent(
            monthNumber,
            percent === null ? supervisionVi.noPercent : `${percent}%`,
          )}
        </p>
        <p class="meta">
          {slow.length === 0 ? supervisionVi.nothingSlow : supervisionVi.slowAt(slow.join(", "))}
        </p>
      </div>
    </section>
  );
};
