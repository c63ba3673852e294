import { useState } from "preact/hooks";
import type { Overview } from "../../../domain/api.ts";
import { spanKind } from "../../../domain/api-overview.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { AcrossLine } from "./across-links.tsx";
import { FiguresNotice } from "./figures-notice.tsx";
import { FilterButton, FilterSheet } from "./filter-sheet.tsx";
import { type OverviewRow, type SortOrder, sortedRows } from "./overview-figures.ts";
import { OnPaper, OverviewFiles } from "./overview-files.tsx";
import { OverviewList } from "./overview-list.tsx";
import { OverviewMatrix } from "./overview-matrix.tsx";
import { OverviewSide } from "./overview-side.tsx";
import { type ShownColumn, shownColumns } from "./shown-columns.ts";
import { SpanKindChoice, SpanSwitcher } from "./span-switcher.tsx";
import { linkMonth, spanTitle } from "./span-words.ts";
import { SupervisorScreen } from "./supervisor-screen.tsx";
import { filteredRows, type UnitFilter } from "./unit-filter.ts";
import { useFetched } from "./use-fetched.ts";
import { type OverviewChoice, useOverviewAddress } from "./use-overview-address.ts";
import { useWide } from "./use-wide.ts";

/** Screens k and k2: every unit and every task of a month, quarter or year. */
export const OverviewScreen = () => {
  usePage(overviewVi.title);
  const { supervision } = useServices();
  const [choice, choose] = useOverviewAddress();
  const { span } = choice;
  const figures = useFetched(span, () => supervision.overview(span));
  const [isFiltering, setFiltering] = useState(false);
  const isWide = useWide();
  const overview = figures.value;
  const shown = useShown(overview, choice, isWide);
  const chooseSpan = (next: OverviewChoice["span"]) => choose({ span: next });
  const kindChoice = <SpanKindChoice span={span} onChoose={chooseSpan} />;
  const files = shown && <OverviewFiles shown={shown} span={span} hasTable={isWide} />;

  return (
    <SupervisorScreen
      title={overviewVi.title}
      under={shown ? subtitleOf(shown) : undefined}
      actions={
        <>
          {isWide && kindChoice}
          <SpanSwitcher span={span} onChoose={chooseSpan} />
          {shown && <FilterButton choice={choice} isWide={isWide} onOpen={() => setFiltering(true)} />}
          {isWide && files}
        </>
      }
      isFixed={isWide}
    >
      <FiguresNotice
        isKnown={overview !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={shown?.when ?? ""}
        onAgain={figures.reload}
      />
      {shown && <OverviewView shown={shown} choice={choice} onChoose={choose} isWide={isWide} />}
      {shown && isFiltering && (
        <FilterSheet
          choice={choice}
          order={shown.order}
          onChoose={choose}
          countOf={shown.countOf}
          onClose={() => setFiltering(false)}
          lead={!isWide && kindChoice}
        >
          {!isWide && files}
        </FilterSheet>
      )}
    </SupervisorScreen>
  );
};

/** What is on screen: the figures as filtered, in order and with their age in words. */
export interface ShownOverview {
  readonly overview: Overview;
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly ShownColumn[];
  readonly order: SortOrder;
  readonly countOf: (filter: UnitFilter) => number;
  readonly time: string;
  readonly when: string;
}

const useShown = (
  overview: Overview | undefined,
  { filter, group, order: chosen }: OverviewChoice,
  isWide: boolean,
): ShownOverview | null => {
  const { unit } = useAccount();
  const { diary } = useServices();
  if (!overview) return null;
  const { timeZone } = unit;
  const month = linkMonth(overview.month, overview.today);
  const columns = shownColumns(overview, group).map(
    (shown): ShownColumn =>
      shown.column ? { ...shown, headHref: `/nhiem-vu/${shown.key}?thang=${month}` } : shown,
  );
  const order = chosen ?? (isWide ? "name" : "slow");
  const rowsOf = (by: UnitFilter) =>
    filteredRows(overview.rows, by, { columns, today: overview.today, timeZone });
  const time = timeOf(overview.generatedAt, timeZone);
  return {
    ...{ overview, columns, order, time },
    rows: sortedRows(rowsOf(filter), order),
    countOf: (by) => rowsOf(by).length,
    when: moment(dayOf(overview.generatedAt, timeZone), time, diary.today()),
  };
};

const subtitleOf = ({ overview, rows, time }: ShownOverview): string =>
  rows.length === overview.rows.length
    ? overviewVi.subtitle(rows.length, time)
    : overviewVi.subtitleSome(rows.length, overview.rows.length, time);

interface OverviewViewProps {
  readonly shown: ShownOverview;
  readonly choice: OverviewChoice;
  readonly onChoose: (next: Partial<OverviewChoice>) => void;
  readonly isWide: boolean;
}

const OverviewView = ({ shown, choice: { span, group }, onChoose, isWide }: OverviewViewProps) => {
  const { overview, rows, columns, order } = shown;
  const onOrder = (next: SortOrder) => onChoose({ order: next });
  const table = { overview, rows, columns, order, onOrder };
  const isEmpty = rows.length === 0 && overview.rows.length > 0;
  const empty = (
    <EmptyState art="funnel-simple" title={overviewVi.filters.none}>
      <Button variant="secondary" isCompact onClick={() => onChoose({ filter: "all" })}>
        {overviewVi.filters.drop}
      </Button>
    </EmptyState>
  );

  return isWide ? (
    <div class={group === "every" ? "cols full every" : "cols full"}>
      <section class="panel scroll paper" aria-label={overviewVi.span.table(spanTitle(span))}>
        <OnPaper shown={shown} span={span} />
        <AcrossLine />
        {isEmpty ? empty : <OverviewMatrix {...table} kind={spanKind(span)} />}
      </section>
      <OverviewSide overview={overview} span={span} />
    </div>
  ) : (
    <>
      <OverviewList {...table} span={span} />
      {isEmpty && empty}
    </>
  );
};
