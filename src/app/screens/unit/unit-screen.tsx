import { dayOf, timeOf, yearOf } from "../../../domain/day.ts";
import { type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment, monthNumber } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { overviewVi } from "../../vi/overview.ts";
import { DeskMonthSwitcher } from "../overview/desk-month-switcher.tsx";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { useMonthInAddress } from "../overview/use-month-in-address.ts";
import { useQueue } from "../review/queue-context.ts";
import { UnitUrgings, UrgeButton } from "../urging/unit-urging.tsx";
import { useUrgings } from "../urging/use-urge.ts";
import { BoundaryPanel } from "./boundary-panel.tsx";
import { CustodyPanel } from "./custody-panel.tsx";
import { DevicePanel } from "./device-panel.tsx";
import { MonthPanel } from "./month-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { UnitPhotos } from "./unit-photos.tsx";
import { UnitRecords } from "./unit-records.tsx";
import { useUnitRecords } from "./use-unit-records.ts";
import { YearTable } from "./year-table.tsx";

/** Screen l: one unit's year, and the proof and records of one month. */
export const UnitScreen = ({ unit }: { readonly unit: UnitId }) => {
  const { supervision, diary } = useServices();
  const { units, unit: own } = useAccount();
  const [month, chooseMonth] = useMonthInAddress();
  const year = yearOf(month);
  const figures = useFetched(`${unit} ${year}`, () => supervision.unitYear(unit, year));
  const urgings = useUrgings();
  const records = useUnitRecords(unit, month);
  const mayDecide = useMayDecide();
  const known = units.find(({ id }) => id === unit);
  const name = known ? unitNameOn(known, diary.today()) : (figures.value?.name ?? unit);
  usePage(name);
  const value = figures.value;
  const when =
    value &&
    moment(dayOf(value.generatedAt, own.timeZone), timeOf(value.generatedAt, own.timeZone), diary.today());

  return (
    <SupervisorScreen
      title={name}
      back={{ href: `/?thang=${month}`, name: navigationVi.toOverview }}
      actions={
        <>
          <DeskMonthSwitcher month={month} onChoose={chooseMonth} />
          {value && <UrgeButton year={value} name={name} month={month} urgings={urgings} />}
          <ReviewLink unit={unit} />
        </>
      }
    >
      <FiguresNotice
        isKnown={value !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={when ?? ""}
        onAgain={figures.reload}
      />
      <div class="cols">
        <div class="col gaps">
          {value && <YearTable year={value} month={month} />}
          <UnitPhotos records={records} month={month} />
          <UnitRecords records={records} />
        </div>
        {value && (
          <aside class="side">
            <MonthPanel year={value} monthNumber={monthNumber(month)} />
            <UnitUrgings year={value} month={month} urgings={urgings} />
            <PeoplePanel people={value.people} />
            <DevicePanel people={value.people} />
            {mayDecide && <BoundaryPanel unit={unit} />}
            {mayDecide && <CustodyPanel unit={unit} />}
          </aside>
        )}
      </div>
    </SupervisorScreen>
  );
};

const ReviewLink = ({ unit }: { readonly unit: UnitId }) => {
  const { entries } = useQueue();
  const count = entries?.filter(({ item }) => item.unit === unit).length ?? 0;
  if (count === 0) return null;
  return (
    <a class="d-btn primary" href={`/duyet?don-vi=${unit}`}>
      <Icon name="seal-check-fill" />
      {overviewVi.detail.review(count)}
    </a>
  );
};
