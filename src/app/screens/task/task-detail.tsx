import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, firstDayOf, type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { isInPeriod } from "../../../domain/period.ts";
import type { Plan } from "../../../domain/plan.ts";
import { leastToldTheme } from "../../../domain/progress/least-told-theme.ts";
import { isRoutine } from "../../../domain/routine.ts";
import { isYearly } from "../../../domain/schedule.ts";
import type { Task } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { monthNumber, shortDay } from "../../vi/format.ts";
import { postingVi } from "../../vi/posting.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskMeta, unitOfTask } from "../../vi/work.ts";
import { AssignedRow } from "../assignment/assigned-row.tsx";
import { MaterialsOfTask } from "../materials/materials-of-task.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { DocumentsOfTask } from "../papers/documents-of-task.tsx";
import { FundingOfTask } from "../papers/funding-of-task.tsx";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import { ordinalOfDraft, type TaskStanding } from "../task-standing.ts";
import { UnitTasksOfTask } from "../unit-tasks/unit-tasks-of-task.tsx";
import { MonthHistory } from "./month-history.tsx";
import { MonthTiles } from "./month-tiles.tsx";
import { PlanSays } from "./plan-says.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { TaskProducts } from "./task-products.tsx";
import { TaskRecords } from "./task-records.tsx";

export interface MonthStanding {
  readonly month: Month;
  readonly standing: TaskStanding;
}

interface TaskDetailProps {
  readonly plan: Plan;
  readonly task: Task;
  readonly activities: readonly ActivityView[];
  readonly standings: readonly MonthStanding[];
  /** Those that stand side by side. */
  readonly tiles: readonly Month[];
  readonly month: Month;
  readonly today: Day;
  readonly mayLog: boolean;
  readonly onMonth: (month: Month) => void;
}

export const TaskDetail = (props: TaskDetailProps) => {
  const { plan, task, activities, standings, tiles, month, today, mayLog, onMonth } = props;
  const standing = standings.find((each) => each.month === month)?.standing ?? standings.at(-1)?.standing;
  if (!standing) return null;
  const shown = activities.filter(
    ({ activity }) => isInPeriod(standing.window, activity.on) || activity.makesUpFor === month,
  );
  const isOfYear = isYearly(task.rule);

  return (
    <div class="screen">
      <AppBar title={task.title} backHref={mayLog ? "/" : "/tien-do"}>
        <OutboxChip />
      </AppBar>
      <main>
        <Head standing={standing} month={month} />
        {!isOfYear && (
          <MonthTiles
            standings={standings.filter((each) => tiles.includes(each.month))}
            month={month}
            thisMonth={monthOf(today)}
            onMonth={onMonth}
          />
        )}
        <PlanSays plan={plan} task={task} />
        <TaskRecords
          heading={
            isOfYear
              ? taskDetailVi.inYear(yearOf(month))
              : taskDetailVi.records(unitOfTask(task), monthNumber(month))
          }
          task={task}
          views={shown}
          next={mayLog && month === monthOf(today) ? nextOf(standing, today) : null}
          suggestion={suggestionFor(plan, task, activities)}
        />
        {task.kinds.includes("posting") && (
          <>
            <div class="sec" />
            <Group>
              <ItemRow title={postingVi.title} meta={postingVi.meta} icon="push-pin" href="/niem-yet" />
            </Group>
          </>
        )}
        <AssignedRow work={task.ref} title={task.title} />
        <TaskProducts task={task} activities={activities} />
        <MaterialsOfTask task={task.ref} />
        <DocumentsOfTask task={task.ref} />
        <FundingOfTask task={task.ref} />
        <UnitTasksOfTask task={task.ref} />
        <TaskFacts task={task} progress={standing.progress} />
        {!isOfYear && (
          <MonthHistory
            standings={standings.filter(
              (each) => each.month <= monthOf(today) && yearOf(each.month) === yearOf(today),
            )}
            onMonth={onMonth}
          />
        )}
      </main>
      {mayLog && task.kinds.length > 0 && (
        <footer class="foot">
          <Button icon="camera-fill" href={`/ghi?task=${encodeURIComponent(task.ref)}`}>
            {taskDetailVi.log(
              unitOfTask(task),
              nextOf(standing, month === monthOf(today) ? today : firstDayOf(month)),
            )}
          </Button>
        </footer>
      )}
    </div>
  );
};

const suggestionFor = (plan: Plan, task: Task, views: readonly ActivityView[]): string | null => {
  const told = views.map(({ activity }) => activity);
  return isRoutine(task) ? (leastToldTheme(plan.themeNames, told)?.name ?? null) : null;
};

/** The place that one more record would have. */
const nextOf = (standing: TaskStanding, on: Day): number => {
  const [kind] = standing.task.countedKinds;
  return kind ? ordinalOfDraft(standing, { id: "~", kind, tasks: [standing.task.ref], on }) : 1;
};

const Head = ({ standing, month }: { readonly standing: TaskStanding; readonly month: Month }) => {
  const { progress, task } = standing;
  if (!progress) return null;
  const { done, due, missing, dueOn } = progress;
  const unit = unitOfTask(task);
  return (
    <div class="big-t">
      <TallyOfProgress
        progress={progress}
        size={96}
        label={due === null ? `${done} ${unit}` : taskDetailVi.tally(done, due, unit, monthNumber(month))}
      />
      <div class="grow">
        <p class="display">{due === null ? `${done} ${unit}` : taskDetailVi.left(missing, unit)}</p>
        <p class="muted">
          {dueOn && missing > 0 && !isYearly(task.rule)
            ? taskDetailVi.inMonth(monthNumber(month), shortDay(dueOn))
            : taskMeta(progress)}
        </p>
      </div>
    </div>
  );
};
