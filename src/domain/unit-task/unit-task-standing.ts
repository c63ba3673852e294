import { addDays, addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../day.ts";
import type { UnitTaskRhythm } from "../registers/unit-task.ts";
import { assertNever } from "../result.ts";

/** A stretch of days in which a task with a rhythm is owed once. */
export interface Span {
  /** `2025-05`, `2025-Q2` or `2025`; `once` for what has no rhythm. */
  readonly key: string;
  /** Null without a rhythm. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** done: đã làm · due: còn hạn · overdue: quá hạn. */
export type UnitTaskState = "done" | "due" | "overdue";

export interface UnitTaskStanding {
  readonly span: Span;
  readonly state: UnitTaskState;
  /** Last day on which it is in time; null: no day was set. */
  readonly dueOn: Day | null;
  /** Earlier spans, since it is owed, in which it was not done; oldest first. */
  readonly missed: readonly Span[];
}

export interface Owed {
  readonly rhythm: UnitTaskRhythm;
  readonly startsOn: Day;
  readonly dueOn?: Day | null | undefined;
}

/** The span around a day. */
export const spanOf = (rhythm: UnitTaskRhythm, day: Day): Span => {
  const year = day.slice(0, 4);
  const month = monthOf(day);
  switch (rhythm) {
    case "once":
      return { key: "once", from: null, to: null };
    case "monthly":
      return spanFrom(month, month, month);
    case "quarterly": {
      const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
      const first = addMonths(`${year}-01` as Month, quarter * 3 - 3);
      return spanFrom(`${year}-Q${quarter}`, first, addMonths(first, 2));
    }
    case "yearly":
      return spanFrom(year, `${year}-01` as Month, `${year}-12` as Month);
    default:
      return assertNever(rhythm);
  }
};

const spanFrom = (key: string, first: Month, last: Month): Span => ({
  key,
  from: firstDayOf(first),
  to: lastDayOf(last),
});

/** How a task of the unit stands on a day; `done`: keys of the spans in which it was done. */
export const unitTaskStanding = (task: Owed, done: ReadonlySet<string>, today: Day): UnitTaskStanding => {
  const on = today < task.startsOn ? task.startsOn : today;
  const span = spanOf(task.rhythm, on);
  const dueOn = task.rhythm === "once" ? (task.dueOn ?? null) : span.to;
  const state = done.has(span.key) ? "done" : dueOn !== null && dueOn < today ? "overdue" : "due";
  return { span, state, dueOn, missed: spansBefore(task, span).filter(({ key }) => !done.has(key)) };
};

const spansBefore = ({ rhythm, startsOn }: Owed, { from }: Span): readonly Span[] => {
  const spans: Span[] = [];
  for (let end = from; end !== null && end > startsOn; ) {
    const before = spanOf(rhythm, addDays(end, -1));
    spans.unshift(before);
    end = before.from;
  }
  return spans;
};
