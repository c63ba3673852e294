import { useLayoutEffect, useRef } from "preact/hooks";
import type { UnitYear } from "../../../domain/api.ts";
import { type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { Tally } from "../../components/tally.tsx";
import { monthNumber } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { statusVi } from "../../vi/status.ts";
import { cellCount, supervisionVi } from "../../vi/supervision.ts";
import { useWide } from "../overview/use-wide.ts";
import { segmentsOf, type YearCount, type YearTask } from "./unit-figures.ts";

interface YearTableProps {
  readonly year: UnitYear;
  readonly month: Month;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Twelve months of tallies; tasks of the year have one row of words. */
export const YearTable = ({ year, month }: YearTableProps) => {
  const isWide = useWide();
  const chosen = monthNumber(month);
  const current = yearOf(year.today) === year.year ? monthNumber(monthOf(year.today)) : 12;
  const lookOf = (number: number) => (number === chosen ? "now" : number > current ? "fut" : undefined);

  // Where not all months fit, the one that is looked at stands beside the names.
  const table = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const head = table.current?.querySelector<HTMLElement>(`th:nth-child(${chosen + 1})`);
    const names = table.current?.querySelector<HTMLElement>("th");
    if (table.current && head && names) table.current.scrollLeft = head.offsetLeft - names.offsetWidth;
  }, [chosen]);

  return (
    <section
      ref={table}
      class="panel scroll"
      aria-label={overviewVi.detail.yearProgress(year.year)}
      // Where it scrolls sideways the keyboard must reach it.
      tabIndex={isWide ? undefined : 0}
    >
      <table class="yt">
        <thead>
          <tr>
            <th scope="col" class="nm">
              {overviewVi.detail.year(year.year)}
            </th>
            {MONTHS.map((number) => (
              <th key={number} scope="col" class={lookOf(number)}>
                {supervisionVi.monthHead(number)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {year.tasks.filter(isWorthARow).map((task) => (
            <tr key={task.task}>
              <th scope="row">{task.title}</th>
              {task.per === "year" ? (
                <YearCell task={task} />
              ) : (
                MONTHS.map((number) => (
                  <td key={number} class={lookOf(number)}>
                    <MonthTally
                      task={task.title}
                      number={number}
                      count={task.counts[number - 1]}
                      isFuture={number > current}
                    />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Tasks without a quota only where something was done for them. */
const isWorthARow = ({ counts }: YearTask): boolean =>
  counts.some(({ due, done }) => due !== null || done > 0);

interface MonthTallyProps {
  readonly task: string;
  readonly number: number;
  readonly count: YearCount | undefined;
  readonly isFuture: boolean;
}

const MonthTally = ({ task, number, count, isFuture }: MonthTallyProps) => {
  if (!count) return null;
  const when = supervisionVi.monthHead(number);
  const said = isFuture ? supervisionVi.notYet : cellCount(count);
  if (count.due === null)
    return (
      <span class="only-count">
        <span class="vh">{supervisionVi.tally(task, when, said)}</span>
        <span aria-hidden="true">{count.done === 0 ? "·" : count.done}</span>
      </span>
    );
  return (
    <Tally segments={segmentsOf(count)} size={28} text={null} label={supervisionVi.tally(task, when, said)} />
  );
};

const YearCell = ({ task }: { readonly task: YearTask }) => {
  const [count] = task.counts;
  return (
    <td colSpan={12} class="whole-year">
      {count && (
        <span class="row">
          <Tally segments={segmentsOf(count)} size={28} text={null} />
          <span class="meta">
            {supervisionVi.inYear(cellCount(count))} · {statusVi.cell[count.state]}
          </span>
        </span>
      )}
    </td>
  );
};
