import { type Day, lastDayOf, monthOf } from "../../../domain/day.ts";
import { daysLeft, monthPeriod } from "../../../domain/period.ts";
import { isRoutine } from "../../../domain/routine.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Logo } from "../../components/logo.tsx";
import { MonthRuler } from "../../components/month-ruler.tsx";
import { Ridge } from "../../components/ridge.tsx";
import { useLazy } from "../../hooks/use-lazy.ts";
import type { CurrentAccount } from "../../services/services.ts";
import { emptyVi } from "../../vi/empty.ts";
import { monthNumber, monthTitle } from "../../vi/format.ts";
import { workVi } from "../../vi/work.ts";
import { ElsewhereNotices } from "../elsewhere-notices.tsx";
import { OfficerTabs } from "../officer-tabs.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { SignInAgain } from "../sign-in-again.tsx";
import type { Work as WorkOfMonth } from "./load-work.ts";
import { RecoverCard } from "./recover-card.tsx";
import { TaskLedger } from "./task-ledger.tsx";
import { UrgentList } from "./urgent-list.tsx";
import styles from "./work.module.css";
import type { WorkMonth } from "./work-month.ts";

interface WorkProps {
  readonly work: WorkOfMonth;
  readonly account: CurrentAccount;
  readonly today: Day;
}

export const Work = ({ work, account, today }: WorkProps) => {
  const month = monthOf(today);
  const mayLog = account.user.role === "officer";
  const { ledger, plan } = work;
  const missing = ledger?.totals.missing ?? 0;
  return (
    <div class="screen">
      <main>
        <header class="home-head">
          <Ridge />
          <div class="row">
            <span class="row grow who">
              <Logo size={24} />
              {unitNameOn(account.unit, today)}
            </span>
            <OutboxChip />
          </div>
          <h1>{monthTitle(month)}</h1>
          <p class="lead">{workVi.lead(missing, daysLeft(monthPeriod(month), today))}</p>
          <MonthRuler
            month={month}
            activities={activitiesByDate(work)}
            today={Number(today.slice(8))}
            flag={null}
          />
        </header>
        <div class={styles["notices"]}>
          <SignInAgain />
          {mayLog && <RecoverCard />}
          <ElsewhereNotices />
          {work.isPlanOverdue && plan && (
            <Banner tone="draft" icon="info" title={workVi.planOverdue(plan.year)} />
          )}
        </div>
        <UrgentList rows={work.urgent} mayMend={mayLog} today={today} />
        {ledger && isMonthDone(ledger) && (
          <EmptyState
            art="monthDone"
            title={emptyVi.allDone.title(monthNumber(month))}
            text={emptyVi.allDone.text(ledger.totals.due)}
          >
            <Button isCompact variant="secondary" href="/bao-cao">
              {emptyVi.allDone.action}
            </Button>
          </EmptyState>
        )}
        {mayLog && ledger && <QuickLog ledger={ledger} />}
        {ledger ? (
          <TaskLedger ledger={ledger} mayLog={mayLog} />
        ) : work.isPlanComing ? (
          <EmptyState art="clock-countdown" {...emptyVi.planComing} />
        ) : (
          <EmptyState
            art="list-checks"
            title={emptyVi.noPlan.title}
            text={emptyVi.noPlan.text(reviewerOf(account), Number(lastDayOf(month).slice(0, 4)))}
          />
        )}
      </main>
      <OfficerTabs current="work" />
    </div>
  );
};

const loadQuickLog = () => import("./quick-log.tsx").then((part) => part.QuickLog);

/** Comes late and keeps its place until then: nothing slips under a finger. */
const QuickLog = ({ ledger }: { readonly ledger: WorkMonth }) => {
  const Late = useLazy("quick", loadQuickLog);
  const tasks = ledger.monthTasks.map(({ task }) => task).filter(isRoutine);
  return tasks.length === 0 ? null : <div class={styles["quick"]}>{Late && <Late tasks={tasks} />}</div>;
};

const isMonthDone = ({ totals: { due, missing } }: WorkMonth): boolean => due > 0 && missing === 0;

const reviewerOf = ({ supervisor }: CurrentAccount): string =>
  supervisor?.officeShort ?? supervisor?.office ?? "";

const activitiesByDate = ({ activities }: WorkOfMonth): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { activity } of activities) {
    const date = Number(activity.on.slice(8));
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
};
