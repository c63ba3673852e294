import { useLocation } from "preact-iso";
import { addMonths, type Day, type Month, monthOf } from "../../../domain/day.ts";
import { daysLeft, monthPeriod } from "../../../domain/period.ts";
import { isToCome } from "../../../domain/progress/served-tasks.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { Logo } from "../../components/logo.tsx";
import { MonthRuler } from "../../components/month-ruler.tsx";
import { Ridge } from "../../components/ridge.tsx";
import type { CurrentAccount } from "../../services/services.ts";
import { monthTitle, shortDay } from "../../vi/format.ts";
import { formsVi } from "../../vi/forms.ts";
import { workVi } from "../../vi/work.ts";
import { NoticesLink } from "../notices/notices-link.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import type { Work } from "./load-work.ts";

/** How many months back and ahead can be looked at. */
const MONTHS_AROUND = 12;

interface WorkHeadProps {
  readonly work: Work;
  readonly account: CurrentAccount;
  readonly today: Day;
}

export const WorkHead = ({ work, account, today }: WorkHeadProps) => {
  const { month, reportDueOn } = work;
  const thisMonth = monthOf(today);
  return (
    <header class="home-head">
      <Ridge />
      <div class="row">
        <span class="row grow who">
          <Logo size={24} />
          {unitNameOn(account.unit, today)}
        </span>
        <OutboxChip />
        <NoticesLink />
      </div>
      <div class="row">
        <h1 class="grow" aria-live="polite">
          {monthTitle(month)}
        </h1>
        <span class="row">
          <Arrow month={month} thisMonth={thisMonth} step={-1} />
          <Arrow month={month} thisMonth={thisMonth} step={1} />
        </span>
      </div>
      <p class="lead">{leadOf(work, today)}</p>
      <MonthRuler
        month={month}
        activities={activitiesByDate(work)}
        today={month === thisMonth ? Number(today.slice(8)) : null}
        flag={
          reportDueOn && { day: Number(reportDueOn.slice(8)), name: workVi.reportFlag(shortDay(reportDueOn)) }
        }
      />
    </header>
  );
};

interface ArrowProps {
  readonly month: Month;
  readonly thisMonth: Month;
  readonly step: 1 | -1;
}

const Arrow = ({ month, thisMonth, step }: ArrowProps) => {
  const { route } = useLocation();
  const next = addMonths(month, step);
  return (
    <button
      class="icon-btn"
      type="button"
      aria-label={step < 0 ? formsVi.previousMonth : formsVi.nextMonth}
      disabled={next < addMonths(thisMonth, -MONTHS_AROUND) || next > addMonths(thisMonth, MONTHS_AROUND)}
      onClick={() => route(next === thisMonth ? "/" : `/?thang=${next}`, true)}
    >
      <Icon name={step < 0 ? "caret-left" : "caret-right"} />
    </button>
  );
};

const leadOf = ({ month, ledger }: Work, today: Day): string => {
  const { due = 0, missing = 0 } = ledger?.totals ?? {};
  if (month < monthOf(today)) return workVi.leadPast(missing);
  if (month > monthOf(today)) return workVi.leadAhead(due);
  return workVi.lead(missing, daysLeft(monthPeriod(month), today));
};

const activitiesByDate = ({ activities }: Work): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { activity } of activities) {
    if (isToCome(activity)) continue;
    const date = Number(activity.on.slice(8));
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
};
