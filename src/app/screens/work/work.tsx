import { type Day, lastDayOf, monthOf, yearOf } from "../../../domain/day.ts";
import { isRoutine } from "../../../domain/routine.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import type { CurrentAccount } from "../../services/services.ts";
import { emptyVi } from "../../vi/empty.ts";
import { monthNumber } from "../../vi/format.ts";
import { workVi } from "../../vi/work.ts";
import { ElsewhereNotices } from "../elsewhere-notices.tsx";
import { OfficerTabs } from "../officer-tabs.tsx";
import { SignInAgain } from "../sign-in-again.tsx";
import type { Work as WorkOfMonth } from "./load-work.ts";
import { RecoverCard } from "./recover-card.tsx";
import { TaskLedger } from "./task-ledger.tsx";
import { UrgentList } from "./urgent-list.tsx";
import { withDated } from "./urgent-rows.ts";
import { useDueWork } from "./use-due-work.ts";
import styles from "./work.module.css";
import { WorkHead } from "./work-head.tsx";
import type { WorkMonth } from "./work-month.ts";

interface WorkProps {
  readonly work: WorkOfMonth;
  readonly account: CurrentAccount;
  readonly today: Day;
}

export const Work = ({ work, account, today }: WorkProps) => {
  const { month, ledger, plan, urgent } = work;
  const isNow = month === monthOf(today);
  const mayLog = account.user.role === "officer";
  const Late = useLazy("late", loadLate);
  const due = useDueWork();
  return (
    <div class="screen">
      <main>
        <WorkHead work={work} account={account} today={today} />
        <div class={styles["notices"]}>
          <SignInAgain />
          {mayLog && <RecoverCard />}
          <ElsewhereNotices />
          {work.isPlanOverdue && plan && (
            <Banner tone="draft" icon="info" title={workVi.planOverdue(plan.year)} />
          )}
        </div>
        <UrgentList rows={isNow ? withDated(urgent, due.dated) : []} mayMend={mayLog} />
        {isNow && Late && <Late.TodayList rows={due.today} />}
        {isNow && ledger && isMonthDone(ledger) && (
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
        {isNow && mayLog && ledger && <QuickLog ledger={ledger} />}
        {ledger ? (
          <TaskLedger ledger={ledger} mayLog={mayLog && isNow} />
        ) : work.isPlanComing ? (
          <EmptyState art="clock-countdown" {...emptyVi.planComing} />
        ) : (
          <EmptyState
            art="list-checks"
            title={emptyVi.noPlan.title}
            text={emptyVi.noPlan.text(reviewerOf(account), yearOf(lastDayOf(month)))}
          />
        )}
        {Late && <Late.MoreWork work={work} dated={due.dated} isNow={isNow} mayLog={mayLog} />}
      </main>
      <OfficerTabs current="work" />
    </div>
  );
};

/** What else is due, and what is calm: it comes once the ledger stands. */
const loadLate = () => withLateIcons(import("./late-work.tsx"));

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
