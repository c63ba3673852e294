import { useMemo, useState } from "preact/hooks";
import type { ActivityStatus } from "../../../domain/activity/activity-status.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import {
  addDays,
  type Day,
  daysIn,
  firstDayOf,
  type Month,
  monthOf,
  weekdayOf,
} from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { diaryVi } from "../../vi/diary.ts";
import { dayHeading } from "../../vi/format.ts";
import { statusVi } from "../../vi/status.ts";
import { RecordRow } from "../record-row.tsx";
import styles from "./diary.module.css";

interface CalendarProps {
  readonly month: Month;
  readonly today: Day;
  readonly views: readonly ActivityView[];
  readonly titleOf: (view: ActivityView) => string;
}

/** The month as weeks; the chosen day's records below. */
export const Calendar = ({ month, today, views, titleOf }: CalendarProps) => {
  const first = firstDayOf(month);
  const [chosen, setChosen] = useState<Day>(monthOf(today) === month ? today : first);
  const days = Array.from({ length: daysIn(month) }, (_, index) => addDays(first, index));
  const byDay = useMemo(() => viewsByDay(views), [views]);
  const ofDay = (day: Day) => byDay.get(day) ?? [];
  const shown = ofDay(chosen);

  return (
    <>
      <div class={styles["cal"]}>
        {diaryVi.weekdays.map((head) => (
          <span key={head} class={styles["wd"]} aria-hidden="true">
            {head}
          </span>
        ))}
        {days.map((day, index) => (
          <button
            key={day}
            type="button"
            style={index === 0 ? { gridColumnStart: String(weekdayOf(day)) } : undefined}
            class={day > today ? styles["ahead"] : undefined}
            aria-label={diaryVi.day(index + 1, ofDay(day).length)}
            aria-pressed={day === chosen}
            aria-current={day === today ? "date" : undefined}
            onClick={() => setChosen(day)}
          >
            <b>{index + 1}</b>
            <span class={styles["marks"]}>
              {ofDay(day)
                .slice(0, MOST_MARKS)
                .map((view) => (
                  <i key={view.id} data-tone={toneOf(view.status)} />
                ))}
            </span>
          </button>
        ))}
      </div>
      <p class={styles["legend"]} aria-hidden="true">
        {LEGEND.map((status) => (
          <span key={status}>
            <i data-tone={toneOf(status)} />
            {statusVi.of[status]}
          </span>
        ))}
      </p>
      {shown.length === 0 ? (
        <div class="sec">
          <h2>{dayHeading(chosen, today)}</h2>
          <span class="aside">{diaryVi.activities(0)}</span>
        </div>
      ) : (
        <Group heading={dayHeading(chosen, today)} aside={diaryVi.activities(shown.length)}>
          {shown.map((view) => (
            <RecordRow key={view.id} view={view} title={titleOf(view)} />
          ))}
        </Group>
      )}
    </>
  );
};

const viewsByDay = (views: readonly ActivityView[]): ReadonlyMap<Day, readonly ActivityView[]> => {
  const days = new Map<Day, ActivityView[]>();
  for (const view of views) days.set(view.activity.on, [...(days.get(view.activity.on) ?? []), view]);
  return days;
};

const MOST_MARKS = 3;
const LEGEND = ["accepted", "sent", "queued", "returned"] as const;

const toneOf = (status: ActivityStatus): "done" | "sent" | "queue" | "returned" => {
  if (status === "accepted") return "done";
  if (status === "sent" || status === "returned") return status;
  return "queue";
};
