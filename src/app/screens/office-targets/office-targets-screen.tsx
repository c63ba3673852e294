import { dayOf, timeOf, yearOf } from "../../../domain/day.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askTargets } from "../../services/office-lists.ts";
import { fullDay, moment, shortDay } from "../../vi/format.ts";
import { officeTargetsVi as vi } from "../../vi/office-targets.ts";
import { targetsVi } from "../../vi/targets.ts";
import { DeskMonthSwitcher } from "../overview/desk-month-switcher.tsx";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useMonthInAddress } from "../overview/use-month-in-address.ts";
import { MissingTable } from "./missing-table.tsx";
import { targetsOfOffice } from "./office-figures.ts";
import styles from "./office-targets.module.css";
import { TargetPanel } from "./target-panel.tsx";
import { TrendTable } from "./trend-table.tsx";

/** Screen n, `/chi-tieu` at a desk: the targets of the plan over all units, at the end of a month. */
export const OfficeTargetsScreen = () => {
  usePage(vi.title);
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const [month, chooseMonth] = useMonthInAddress();
  const figures = useFetched(month, () => askTargets(supervision, month));
  const found = figures.value;
  const when = found
    ? moment(dayOf(found.generatedAt, unit.timeZone), timeOf(found.generatedAt, unit.timeZone), diary.today())
    : "";
  const targets = found ? targetsOfOffice(found) : [];
  return (
    <SupervisorScreen
      title={found ? vi.heading(found.targets.length, found.planYear) : vi.title}
      under={
        found && vi.under(yearOf(found.asOf) === found.planYear ? shortDay(found.asOf) : fullDay(found.asOf))
      }
      actions={<DeskMonthSwitcher month={month} onChoose={chooseMonth} />}
    >
      <FiguresNotice
        isKnown={found !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={when}
        onAgain={figures.reload}
        stale={vi.stale}
      />
      {found && targets.length === 0 && <EmptyState art="list-checks" {...targetsVi.noPlan} />}
      {found && targets.length > 0 && (
        <div class={styles["page"]}>
          <div class={styles["targets"]}>
            {targets.map((target) => (
              <TargetPanel key={target.target.id} target={target} month={found.month} />
            ))}
          </div>
          <TrendTable targets={found.targets} />
          <MissingTable targets={targets} today={found.today} month={found.month} />
        </div>
      )}
    </SupervisorScreen>
  );
};
