import { useState } from "preact/hooks";
import type { Overview } from "../../../domain/api.ts";
import { dayOf, type Month, timeOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment, monthNumber } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { DeskMonthSwitcher } from "./desk-month-switcher.tsx";
import { FiguresNotice } from "./figures-notice.tsx";
import type { SortOrder } from "./overview-figures.ts";
import { OverviewList } from "./overview-list.tsx";
import { OverviewMatrix } from "./overview-matrix.tsx";
import { OverviewSide } from "./overview-side.tsx";
import { shownColumns } from "./shown-columns.ts";
import { SupervisorScreen } from "./supervisor-screen.tsx";
import { useFetched } from "./use-fetched.ts";
import { useMonthInAddress } from "./use-month-in-address.ts";
import { useWide } from "./use-wide.ts";

/** Screens k and k2: every unit and every task of a month. */
export const OverviewScreen = () => {
  usePage(overviewVi.title);
  const { supervision } = useServices();
  const [month, chooseMonth] = useMonthInAddress();
  const figures = useFetched(month, () => supervision.overview(month));
  const [order, setOrder] = useState<SortOrder | null>(null);
  const [isEvery, setEvery] = useState(false);
  const isWide = useWide();
  const when = useAge(figures.value);
  const overview = figures.value;

  return (
    <SupervisorScreen
      title={overviewVi.title}
      under={overview && when ? overviewVi.subtitle(overview.rows.length, when.time) : undefined}
      actions={
        <>
          <DeskMonthSwitcher month={month} onChoose={chooseMonth} />
          {isWide && <EveryTask isOn={isEvery} onToggle={() => setEvery(!isEvery)} />}
        </>
      }
      isFixed={isWide}
    >
      <FiguresNotice
        isKnown={overview !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={when?.moment ?? ""}
        onAgain={figures.reload}
      />
      {overview && (
        <OverviewView
          overview={overview}
          month={month}
          order={order ?? (isWide ? "name" : "slow")}
          onOrder={setOrder}
          isWide={isWide}
          isEvery={isEvery}
        />
      )}
    </SupervisorScreen>
  );
};

const EveryTask = ({ isOn, onToggle }: { readonly isOn: boolean; readonly onToggle: () => void }) => (
  <button type="button" class="d-btn secondary" aria-pressed={isOn} onClick={onToggle}>
    {isOn && <Icon name="check" />}
    {supervisionVi.everyTask}
  </button>
);

interface OverviewViewProps {
  readonly overview: Overview;
  readonly month: Month;
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  readonly isWide: boolean;
  /** Tasks without a quota have columns of their own. */
  readonly isEvery: boolean;
}

const OverviewView = ({ overview, month, order, onOrder, isWide, isEvery }: OverviewViewProps) => {
  const columns = shownColumns(overview, isEvery);

  return isWide ? (
    <div class={isEvery ? "cols full every" : "cols full"}>
      <section class="panel scroll" aria-label={overviewVi.table(monthNumber(month))}>
        <OverviewMatrix overview={overview} columns={columns} order={order} onOrder={onOrder} />
      </section>
      <OverviewSide overview={overview} />
    </div>
  ) : (
    <OverviewList overview={overview} columns={columns} order={order} onOrder={onOrder} />
  );
};

const useAge = (
  overview: Overview | undefined,
): { readonly time: string; readonly moment: string } | null => {
  const { unit } = useAccount();
  const { diary } = useServices();
  if (!overview) return null;
  const time = timeOf(overview.generatedAt, unit.timeZone);
  return { time, moment: moment(dayOf(overview.generatedAt, unit.timeZone), time, diary.today()) };
};
