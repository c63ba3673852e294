import type { Day } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useWindow } from "../../hooks/use-window.ts";
import { dayHeading } from "../../vi/format.ts";
import { KeptPlace } from "../kept-place.tsx";
import { MoreRows } from "../more-rows.tsx";
import { RecordRow } from "../record-row.tsx";
import styles from "./diary.module.css";
import { type DiaryEntry, daysOf } from "./diary-filter.ts";
import type { Marking } from "./use-marking.ts";

interface DiaryDaysProps {
  readonly entries: readonly DiaryEntry[];
  readonly today: Day;
  /** Another list begins at its top again. */
  readonly listKey: string;
  readonly marking: Marking;
}

/** Records by day, newest first; of a long list no more than is looked at. */
export const DiaryDays = ({ entries, today, listKey, marking }: DiaryDaysProps) => {
  const { count, end, more } = useWindow(listKey);
  return (
    <>
      {daysOf(entries.slice(0, count)).map(({ day, entries: ofDay }) => (
        <KeptPlace key={day}>
          <Group heading={dayHeading(day, today)}>
            {ofDay.map((entry) =>
              marking.marked === null ? (
                <RecordRow key={entry.view.id} view={entry.view} title={entry.title} />
              ) : (
                <MarkRow key={entry.view.id} entry={entry} marking={marking} />
              ),
            )}
          </Group>
        </KeptPlace>
      ))}
      <MoreRows left={entries.length - count} end={end} onMore={more} />
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
