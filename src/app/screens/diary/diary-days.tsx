import type { Day } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { diaryVi } from "../../vi/diary.ts";
import { dayHeading } from "../../vi/format.ts";
import { RecordRow } from "../record-row.tsx";
import styles from "./diary.module.css";
import { type DiaryEntry, daysOf } from "./diary-filter.ts";
import type { Marking } from "./use-marking.ts";
import { useWindow } from "./use-window.ts";

interface DiaryDaysProps {
  readonly entries: readonly DiaryEntry[];
  readonly today: Day;
  /** Another list begins at its top again. */
  readonly listKey: string;
  readonly marking: Marking;
}

/** Records by day, newest first; of a long list as much as is looked at. */
export const DiaryDays = ({ entries, today, listKey, marking }: DiaryDaysProps) => {
  const { count, end, more } = useWindow(listKey);
  const left = entries.length - count;
  return (
    <>
      {daysOf(entries.slice(0, count)).map(({ day, entries: ofDay }) => (
        <Group key={day} heading={dayHeading(day, today)}>
          {ofDay.map((entry) =>
            marking.marked === null ? (
              <RecordRow key={entry.view.id} view={entry.view} title={entry.title} />
            ) : (
              <MarkRow key={entry.view.id} entry={entry} marking={marking} />
            ),
          )}
        </Group>
      ))}
      {left > 0 && (
        <div ref={end} class={styles["more"]}>
          <Button variant="secondary" isCompact onClick={more}>
            {diaryVi.more(left)}
          </Button>
        </div>
      )}
    </>
  );
};

const MarkRow = ({ entry, marking }: { readonly entry: DiaryEntry; readonly marking: Marking }) => (
  <li>
    <label class="item">
      <input
        type="checkbox"
        class={styles["box"]}
        checked={marking.marked?.has(entry.view.id) === true}
        onChange={() => marking.toggle(entry.view)}
      />
      <span class="grow">
        <span class="strong lines2">{entry.title}</span>
        <StatusBadge status={entry.view.status} isBare />
      </span>
    </label>
  </li>
);
