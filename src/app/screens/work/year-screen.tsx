import { useLocation } from "preact-iso";
import { type Day, type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { yearPeriod } from "../../../domain/period.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dueVi } from "../../vi/due.ts";
import { monthNumber } from "../../vi/format.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import { taskMeta } from "../../vi/work.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import { MakeUpRuleChoice } from "./make-up-rule-choice.tsx";
import { type TaskYear, workYear } from "./work-year.ts";
import styles from "./year.module.css";

/** How many years back and ahead can be looked at. */
const YEARS_AROUND = 5;

/** `/nam/2025`: the twelve months of every task, each leading to its records. */
export const YearScreen = ({ year: typed }: { readonly year?: string }) => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const today = diary.today();
  const year = yearIn(typed, yearOf(today));
  const tasks = useLive(async () => {
    const { from, to } = yearPeriod(year);
    const [plans, settings, activities] = await Promise.all([
      diary.plans(),
      diary.unitSettings(),
      diary.activitiesBetween(from, to),
    ]);
    return workYear({ plans, unit, settings, year, activities });
  }, [diary, unit, year]);
  const rule = useLive(async () => (await diary.unitSettings()).makeUpWithin, [diary]);
  usePage(tasks && dueVi.yearTitle(year));
  if (!tasks) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={dueVi.yearTitle(year)} backHref="/">
        <OutboxChip />
      </AppBar>
      <main>
        <YearSwitcher year={year} thisYear={yearOf(today)} />
        {tasks.length === 0 && <EmptyState art="list-checks" {...dueVi.noPlan} />}
        {tasks.map((task) => (
          <TaskMonths key={task.task.ref} of={task} today={today} />
        ))}
        {rule !== undefined && tasks.length > 0 && <MakeUpRuleChoice within={rule} />}
      </main>
    </div>
  );
};

const yearIn = (typed: string | undefined, thisYear: number): number => {
  const year = Number(typed);
  return Number.isInteger(year) && Math.abs(year - thisYear) <= YEARS_AROUND ? year : thisYear;
};

const YearSwitcher = ({ year, thisYear }: { readonly year: number; readonly thisYear: number }) => {
  const { route } = useLocation();
  return (
    <div class="month">
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          class={`icon-btn ${step > 0 ? styles["after"] : ""}`}
          type="button"
          aria-label={step < 0 ? dueVi.previousYear : dueVi.nextYear}
          disabled={Math.abs(year + step - thisYear) > YEARS_AROUND}
          onClick={() => route(`/nam/${year + step}`, true)}
        >
          <Icon name={step < 0 ? "caret-left" : "caret-right"} />
        </button>
      ))}
      <span class="strong" aria-live="polite">
        {dueVi.yearTitle(year)}
      </span>
    </div>
  );
};

const TaskMonths = ({ of, today }: { readonly of: TaskYear; readonly today: Day }) => {
  const { task, months, year } = of;
  return (
    <section class={styles["task"]} aria-label={task.title}>
      <h2 class="strong">
        <a class={styles["name"]} href={`/viec/${task.ref}`}>
          {task.title}
        </a>
      </h2>
      {months.length === 0 ? (
        <a class={styles["year"]} href={`/viec/${task.ref}`} aria-label={`${task.title}. ${taskMeta(year)}`}>
          <TallyOfProgress progress={year} size={36} isShort />
          <span class="meta">{taskMeta(year)}</span>
        </a>
      ) : (
        <ol class={styles["months"]}>
          {months.map(({ month, progress }) => (
            <li key={month}>
              <a href={`/viec/${task.ref}?thang=${month}`} aria-label={nameOf(month, progress, today)}>
                {progress ? (
                  <TallyOfProgress progress={progress} size={32} isShort isBlank={month > monthOf(today)} />
                ) : (
                  <span class={styles["none"]} />
                )}
                <span>{taskDetailVi.shortMonth(monthNumber(month))}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const nameOf = (month: Month, progress: TaskYear["year"] | null, today: Day): string => {
  const number = monthNumber(month);
  if (month > monthOf(today) || !progress) return taskDetailVi.monthNotStarted(number);
  return progress.due === null
    ? taskFactsVi.monthCount(number, progress.done)
    : taskDetailVi.month(number, progress.done, progress.due);
};
