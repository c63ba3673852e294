import type { ActivityId } from "../activity/activity.ts";
import { resultBy } from "../activity/dialogue.ts";
import type { RecordId } from "../change.ts";
import { addDays, addMonths, type Day, daysBetween, monthOf } from "../day.ts";
import { monthPeriod, type Period } from "../period.ts";
import type { Plan } from "../plan.ts";
import type { CountedActivity } from "../progress/counting.ts";
import { countedSpan } from "../progress/made-up.ts";
import { type ProgressOptions, progress } from "../progress.ts";
import type { TaskRef } from "../task.ts";
import type { Unit, UnitId } from "../unit.ts";
import { type Owed, unitTaskStanding } from "../unit-task/unit-task-standing.ts";
import type { Deadline } from "./notice.ts";

/** A deadline is told of so many days before. */
export const SOON_DAYS = 3;

/** For so long after its day something is still told as late; then it stands on «Việc» and in the report. */
const LATE_DAYS = 14;

/** A dialogue's result is due within ten days; one that was held so long ago can be due now or lately. */
const DIALOGUE_DAYS = 10;

/** What a unit owes by the plan is measured by, on a day. */
export interface DeadlineMeasures {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly options: ProgressOptions;
  readonly today: Day;
}

/** Tasks of one period that could be due now: what was done for them must be read from `from` to `to`. */
export interface NearTasks {
  readonly period: Period;
  readonly tasks: readonly { readonly ref: TaskRef; readonly from: Day; readonly to: Day }[];
}

const isNear = (dueOn: Day, today: Day): boolean => {
  const left = daysBetween(today, dueOn);
  return left <= SOON_DAYS && left >= -LATE_DAYS;
};

/** What could be due is told by the plan alone; only for that activities are read. */
export const nearTasks = ({ plan, unit, options, today }: DeadlineMeasures): readonly NearTasks[] => {
  const month = monthOf(today);
  return [addMonths(month, -1), month].map((each) => {
    const period = monthPeriod(each);
    const near = progress(plan, unit, [], period, options).tasks.filter(
      ({ task, dueOn }) => dueOn !== null && task.kinds.length > 0 && isNear(dueOn, today),
    );
    return {
      period,
      tasks: near.map(({ task, window }) => {
        const { from, to } = countedSpan(window, options.makeUpWithin ?? 0);
        return { ref: task.ref, from, to };
      }),
    };
  });
};

/** Those of these tasks that are not done in the period; `activities` at least theirs. */
export const taskDeadlines = (
  { plan, unit, options }: DeadlineMeasures,
  period: Period,
  tasks: ReadonlySet<TaskRef>,
  activities: readonly CountedActivity[],
): readonly Deadline[] =>
  progress(plan, unit, activities, period, options).tasks.flatMap(
    ({ task: { ref, title }, dueOn, missing }): readonly Deadline[] =>
      dueOn === null || missing === 0 || !tasks.has(ref)
        ? []
        : [{ unit: unit.id, dueOn, subject: { kind: "task", task: ref, title, missing } }],
  );

/** The days on which a dialogue was held whose result is due now or lately. */
export const dialogueDays = (today: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(today, -(DIALOGUE_DAYS + LATE_DAYS)),
  to: addDays(today, SOON_DAYS - DIALOGUE_DAYS),
});

/** Results that were not published, of dialogues held on `dialogueDays`. */
export const dialogueDeadlines = (
  held: readonly {
    readonly id: ActivityId;
    readonly unit: UnitId;
    readonly on: Day;
    readonly resultOn?: Day | null | undefined;
  }[],
): readonly Deadline[] =>
  held.flatMap(({ id, unit, on, resultOn }) =>
    resultOn ? [] : [{ unit, dueOn: resultBy(on), subject: { kind: "dialogueResult", activity: id } }],
  );

interface Entry<Values> {
  readonly id: RecordId;
  readonly unit: UnitId;
  readonly values: Values;
}

/** The unit's own tasks that are due; `marks` say in which spans they were done. */
export const unitTaskDeadlines = (
  tasks: readonly Entry<Owed & { readonly title: string }>[],
  marks: readonly {
    readonly values: {
      readonly unitTask: string;
      readonly span: string;
      readonly doneOn?: Day | null | undefined;
    };
  }[],
  today: Day,
): readonly Deadline[] =>
  tasks.flatMap(({ id, unit, values }) => {
    const own = marks.filter((mark) => mark.values.unitTask === id && mark.values.doneOn);
    const done = new Set(own.map((mark) => mark.values.span));
    const { state, dueOn } = unitTaskStanding(values, done, today);
    if (state === "done" || dueOn === null || !isNear(dueOn, today)) return [];
    return [{ unit, dueOn, subject: { kind: "unitTask", unitTask: id, title: values.title } }];
  });
