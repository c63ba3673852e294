import { useLocation } from "preact-iso";
import { OverviewSpan, spanOf } from "../../../domain/api-overview.ts";
import { dayOf, monthOf, timeOf } from "../../../domain/day.ts";
import { type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { urgedSpan } from "../../../domain/urging/urged-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { OfficeUrging } from "../../services/urgings.ts";
import { moment } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { periodTitle, urgingVi } from "../../vi/urging.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SpanKindChoice, SpanSwitcher } from "../overview/span-switcher.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useWide } from "../overview/use-wide.ts";
import styles from "./urging.module.css";
import { UrgingEntry } from "./urging-entry.tsx";
import { UrgingExcel } from "./urging-excel.tsx";
import { doneByTask, figuresOfRow } from "./urging-figures.ts";
import { UrgingPart } from "./urging-panel.tsx";
import type { UrgedLine } from "./urging-workbook.ts";
import { useUrgings } from "./use-urge.ts";

/** `/don-doc` (`?ky=2025-05&don-vi=`): who was urged when and for what, and what followed; and whom to urge now. */
export const UrgingLogScreen = () => {
  usePage(urgingVi.book);
  const { supervision } = useServices();
  const isWide = useWide();
  const { span, unit, choose } = useUrgingAddress();
  const list = useUrgings();
  const figures = useFetched(span, () => supervision.overview(span));
  const overview = figures.value;
  const period = urgedSpan(span);
  const ofPeriod = list.items.filter((item) => item.period === period);
  const lines = ofPeriod
    .filter((item) => unit === "" || item.unit === unit)
    .map((urging): UrgedLine => {
      const row = overview?.rows.find((one) => one.unit === urging.unit);
      return { urging, done: overview && row ? doneByTask(figuresOfRow(row, overview.columns)) : null };
    });
  const panel = overview && <UrgingPart overview={overview} period={period} urgings={list} isInBook />;

  return (
    <SupervisorScreen
      title={urgingVi.book}
      under={periodTitle(period)}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={
        <>
          {isWide && <SpanKindChoice span={span} onChoose={(next) => choose({ span: next })} />}
          <SpanSwitcher span={span} onChoose={(next) => choose({ span: next })} />
        </>
      }
    >
      <Notice list={list} />
      <div class="cols">
        {!isWide && panel}
        <section class="panel pad" aria-label={urgingVi.book}>
          <div class={styles["filters"]}>
            <UnitChoice items={ofPeriod} unit={unit} onChoose={(next) => choose({ unit: next })} />
            {lines.length > 0 && <UrgingExcel lines={lines} period={period} />}
          </div>
          {lines.length === 0 && list.value && <EmptyState art="bell" {...urgingVi.noneIn} />}
          <ul>
            {lines.map(({ urging, done }) => (
              <UrgingEntry key={urging.id} urging={urging} done={done} isNamed />
            ))}
          </ul>
        </section>
        {isWide && <aside class="side">{panel}</aside>}
      </div>
    </SupervisorScreen>
  );
};

const Notice = ({ list }: { readonly list: ReturnType<typeof useUrgings> }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { value, isFresh, problem, reload } = list;
  const when =
    value &&
    moment(dayOf(value.generatedAt, unit.timeZone), timeOf(value.generatedAt, unit.timeZone), diary.today());
  return (
    <FiguresNotice
      isKnown={value !== undefined}
      isFresh={isFresh}
      problem={problem}
      when={when ?? ""}
      onAgain={reload}
      stale={urgingVi.stale}
    />
  );
};

interface UnitChoiceProps {
  readonly items: readonly OfficeUrging[];
  /** Empty: every unit. */
  readonly unit: string;
  readonly onChoose: (unit: string) => void;
}

/** Units that were urged in the period, and the one that the address names. */
const UnitChoice = ({ items, unit, onChoose }: UnitChoiceProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const names = new Map<string, string>(items.map((item) => [item.unit, item.unitName]));
  const named = units.find(({ id }) => id === (unit as UnitId));
  if (named) names.set(named.id, unitNameOn(named, diary.today()));
  const options = [...names].map(([value, label]) => ({ value, label }));
  return (
    <SelectField
      label={urgingVi.filterUnit}
      options={[
        { value: "", label: urgingVi.everyUnit },
        ...options.sort((a, b) => a.label.localeCompare(b.label, "vi")),
      ]}
      value={names.has(unit) ? unit : ""}
      onChange={(chosen) => onChoose(chosen ?? "")}
    />
  );
};

/** Stands in the address, so that it is the same on the way back. */
const useUrgingAddress = () => {
  const { path, query, route } = useLocation();
  const { diary } = useServices();
  const named = OverviewSpan.safeParse(query["ky"]);
  const span = named.success ? named.data : spanOf("month", monthOf(diary.today()));
  const unit = query["don-vi"] ?? "";
  const choose = (next: { readonly span?: OverviewSpan; readonly unit?: string }) => {
    const chosen = { span, unit, ...next };
    const words = { ky: chosen.span, ...(chosen.unit === "" ? {} : { "don-vi": chosen.unit }) };
    route(`${path}?${new URLSearchParams(words)}`, true);
  };
  return { span, unit, choose };
};
