import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { resultBy } from "../../../domain/activity/dialogue.ts";
import { addDays, type Day, dayOf, type TimeZone } from "../../../domain/day.ts";
import { type Late, lateOf } from "../../../domain/leader/late-work.ts";
import { UnitTaskId } from "../../../domain/registers/unit-task.ts";
import { unitTaskStanding } from "../../../domain/unit-task/unit-task-standing.ts";
import type { RegisterEntry, RegisterServices } from "../../services/registers.ts";
import type { DiaryServices } from "../../services/services.ts";

/** A dialogue whose result nobody has published is looked for so far back. */
const DIALOGUE_DAYS = 120;

/** What is late beside the tasks of the plan, each kind longest first. */
export interface OtherLate {
  readonly unitTasks: readonly Late<RegisterEntry<"unitTask">>[];
  readonly dialogues: readonly Late<ActivityView>[];
  readonly feedback: readonly Late<RegisterEntry<"feedback">>[];
}

export const readOtherLate = async (
  diary: DiaryServices,
  registers: RegisterServices,
): Promise<OtherLate> => {
  const today = diary.today();
  const [tasks, marks, feedback, views] = await Promise.all([
    registers.entries("unitTask"),
    registers.entries("unitTaskDone"),
    registers.entries("feedback"),
    diary.activitiesBetween(addDays(today, -DIALOGUE_DAYS), today),
  ]);
  const open = feedback.filter(({ values }) => !values.answeredOn && !values.closedOn);
  return {
    unitTasks: lateOf(tasks, (entry) => owedSince(entry, marks, today), today),
    dialogues: lateOf(views, resultDueOn, today),
    feedback: lateOf(open, ({ values }) => values.dueOn, today),
  };
};

/** The day of the span that is owed longest and not done; null: none is past. */
const owedSince = (
  { id, values }: RegisterEntry<"unitTask">,
  marks: readonly RegisterEntry<"unitTaskDone">[],
  today: Day,
): Day | null => {
  const own = marks.filter(({ values: mark }) => mark.unitTask === UnitTaskId.parse(id) && mark.doneOn);
  const done = new Set(own.map(({ values: mark }) => mark.span));
  const { missed, state, dueOn } = unitTaskStanding(values, done, today);
  return missed[0]?.to ?? (state === "overdue" ? dueOn : null);
};

/** Luật 72/2025/QH15, Điều 43: ten days. */
const resultDueOn = ({ activity, status }: ActivityView): Day | null =>
  activity.kind === "dialogue" && !activity.resultOn && activity.isPlanned !== true && status !== "returned"
    ? resultBy(activity.on)
    : null;

/** Since when a record lies with its officer to be mended: the day of the review that gave it back. */
export const returnedOn = ({ reviews, activity }: ActivityView, timeZone: TimeZone): Day =>
  reviews[0] ? dayOf(reviews[0].at, timeZone) : activity.on;
