import { useState } from "preact/hooks";
import type { TaskYear } from "../../../domain/api-across.ts";
import { spanOf, spanPeriod } from "../../../domain/api-overview.ts";
import { type Month, monthOf, timeOf, yearOf } from "../../../domain/day.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { urgedSpan } from "../../../domain/urging/urged-period.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askTaskYear } from "../../services/across-lists.ts";
import { acrossVi } from "../../vi/across.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { overviewVi } from "../../vi/overview.ts";
import { DeskMonthSwitcher } from "../overview/desk-month-switcher.tsx";
import { FilterButton, FilterSheet } from "../overview/filter-sheet.tsx";
import { Legend } from "../overview/legend.tsx";
import { sortedRows } from "../overview/overview-figures.ts";
import { UnitList } from "../overview/overview-list.tsx";
import { OverviewMatrix } from "../overview/overview-matrix.tsx";
import { shownColumns } from "../overview/shown-columns.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { filteredRows, type UnitFilter } from "../overview/unit-filter.ts";
import { useFetched } from "../overview/use-fetched.ts";
import { useOverviewAddress } from "../overview/use-overview-address.ts";
import { useWide } from "../overview/use-wide.ts";
import { UrgingPanel } from "../urging/urging-panel.tsx";
import { FetchedNotice } from "./fetched-notice.tsx";
import { monthColumns, taskOverview } from "./task-figures.ts";
import { TaskFiles } from "./task-files.tsx";
import { TaskSum } from "./task-sum.tsx";

/** `/nhiem-vu/:plan/:task?thang=` at a desk: one task in every unit, month by month of the year. */
export const TaskAcrossScreen = ({ task }: { readonly task: TaskRef }) => {
  const { supervision } = useServices();
  const { unit } = useAccount();
  const [{ span }, choose] = useOverviewAddress();
  const month = monthOf(spanPeriod(span).to);
  const year = yearOf(month);
  const figures = useFetched(`${task} ${year}`, () => askTaskYear(supervision, task, year));
  const value = figures.value;
  const title = value?.column.title ?? acrossVi.tasks.title;
  usePage(title);
  const time = value ? timeOf(value.generatedAt, unit.timeZone) : "";

  return (
    <SupervisorScreen
      title={title}
      under={value && acrossVi.task.under(year, value.rows.length, time)}
      back={{ href: `/nhiem-vu?thang=${month}`, name: navigationVi.back }}
      actions={
        <DeskMonthSwitcher month={month} onChoose={(next) => choose({ span: spanOf("month", next) })} />
      }
    >
      <FetchedNotice figures={figures} />
      {value && <TaskView task={value} month={month} />}
    </SupervisorScreen>
  );
};

interface TaskViewProps {
  readonly task: TaskYear;
  readonly month: Month;
}

const TaskView = ({ task, month }: TaskViewProps) => {
  const isWide = useWide();
  const { unit } = useAccount();
  const [choice, choose] = useOverviewAddress();
  const [isFiltering, setFiltering] = useState(false);
  const overview = taskOverview(task, month);
  const chosen = shownColumns(overview, "every");
  const rowsOf = (by: UnitFilter) =>
    filteredRows(overview.rows, by, { columns: chosen, today: task.today, timeZone: unit.timeZone });
  const order = choice.order ?? (isWide ? "name" : "slow");
  const rows = sortedRows(rowsOf(choice.filter), order);
  const columns = monthColumns(task);
  const shown = { overview, rows, columns };
  const name = acrossVi.task.table(task.column.title, task.year);

  return (
    <>
      <div class="cols full">
        <section class="panel scroll paper" aria-label={name}>
          <div class="panel-head row">
            <FilterButton choice={choice} isWide={isWide} onOpen={() => setFiltering(true)} />
            <TaskFiles shown={shown} task={task} name={name} hasTable={isWide} />
          </div>
          {rows.length === 0 && (
            <EmptyState art="funnel-simple" title={overviewVi.filters.none}>
              <Button variant="secondary" isCompact onClick={() => choose({ filter: "all" })}>
                {overviewVi.filters.drop}
              </Button>
            </EmptyState>
          )}
          {rows.length > 0 && isWide && (
            <OverviewMatrix
              {...shown}
              kind="year"
              order={order}
              onOrder={(next) => choose({ order: next })}
            />
          )}
          {!isWide && <UnitList {...shown} />}
        </section>
        <aside class="side">
          <TaskSum task={task} month={month} />
          <UrgingPanel overview={overview} period={urgedSpan(month)} />
          {isWide && <Legend />}
        </aside>
      </div>
      {isFiltering && (
        <FilterSheet
          choice={choice}
          order={order}
          onChoose={choose}
          countOf={(by) => rowsOf(by).length}
          onClose={() => setFiltering(false)}
          hasTasks={false}
        />
      )}
    </>
  );
};
