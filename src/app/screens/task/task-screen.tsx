import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { addMonths, firstDayOf, lastDayOf, Month, monthOf } from "../../../domain/day.ts";
import { rangePeriod } from "../../../domain/period.ts";
import { findTask } from "../../../domain/plan.ts";
import { taskOn } from "../../../domain/plan-amendment.ts";
import { countedSpan } from "../../../domain/progress/made-up.ts";
import { isYearly } from "../../../domain/schedule.ts";
import { TaskRef } from "../../../domain/task.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { standingWindow, taskStanding } from "../task-standing.ts";
import { TaskDetail } from "./task-detail.tsx";

/** How many months stand side by side. */
const MONTHS_SHOWN = 5;
/** How many of them lie ahead. */
const MONTHS_AHEAD = 1;

interface TaskScreenProps {
  readonly plan: string;
  readonly task: string;
}

/** `/viec/:plan/:task?thang=2025-04`: one task, its quota, its sentence in the plan and its records. */
export const TaskScreen = ({ plan: planId, task: taskId }: TaskScreenProps) => {
  const { diary } = useServices();
  const { unit, user } = useAccount();
  const today = diary.today();
  const thisMonth = monthOf(today);
  const { query } = useLocation();
  const opened = Month.safeParse(query["thang"]).data ?? thisMonth;
  const [month, setMonth] = useState<Month>(opened);

  const found = useLive(async () => {
    const ref = TaskRef.safeParse(`${planId}/${taskId}`);
    const [plans, settings] = await Promise.all([diary.plans(), diary.unitSettings()]);
    const plan = plans.find(({ id }) => id === planId);
    const published = plan && ref.success ? findTask(plan, ref.data) : null;
    if (!plan || !published) return null;
    const task = taskOn(plan, published, unit.id, firstDayOf(month));
    const near = monthsAround(thisMonth);
    const tiles = near.includes(opened) ? near : monthsAround(opened);
    const months = [...new Set([...monthsOfYear(thisMonth), ...tiles, month])].sort();
    const window = isYearly(task.rule)
      ? standingWindow(task, firstDayOf(month))
      : rangePeriod(firstDayOf(months[0] ?? thisMonth), lastDayOf(months.at(-1) ?? thisMonth));
    // A task that was amended may be one of the year in some of the months.
    const { from, to } = countedSpan(window, plan.amendments ? 1 : settings.makeUpWithin);
    const activities = await diary.taskActivities(task.ref, from, to);
    const standings = months.map((each) => ({
      month: each,
      standing: taskStanding({ plan, unit, settings, task: published, on: firstDayOf(each), activities }),
    }));
    return { plan, task, activities, standings, tiles };
  }, [diary, unit, planId, taskId, today, opened, month]);

  usePage(found?.task.title);
  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere heading={errorsVi.taskGone.title} {...errorsVi.taskGone} />;
  return (
    <TaskDetail {...found} month={month} today={today} mayLog={user.role === "officer"} onMonth={setMonth} />
  );
};

const monthsAround = (month: Month): readonly Month[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    addMonths(month, index - (MONTHS_SHOWN - 1 - MONTHS_AHEAD)),
  );

/** From January to this one. */
const monthsOfYear = (month: Month): readonly Month[] => {
  const count = Number(month.slice(5));
  return Array.from({ length: count }, (_, index) => addMonths(month, index - count + 1));
};
