import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, type Month, monthOf } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { diaryVi } from "../../vi/diary.ts";
import { emptyVi } from "../../vi/empty.ts";
import { dayHeading, monthNumber } from "../../vi/format.ts";
import { statusVi } from "../../vi/status.ts";
import { RecordsWithCode } from "../find-by-code/records-with-code.tsx";
import { RecordRow } from "../record-row.tsx";
import styles from "./diary.module.css";
import { type DiaryFilter, daysOf, foundIn, matchesFilter } from "./diary-filter.ts";

interface DiaryListProps {
  readonly month: Month;
  readonly today: Day;
  readonly views: readonly ActivityView[];
  readonly words: string;
  readonly titleOf: (view: ActivityView) => string;
}

/** The month by day, newest first, with search and filters. */
export const DiaryList = ({ month, today, views, words, titleOf }: DiaryListProps) => {
  const [filter, setFilter] = useState<DiaryFilter>("all");
  const found = views.filter((view) => foundIn(view, titleOf(view), words));
  const shown = found.filter((view) => matchesFilter(view, filter));
  const count = (by: DiaryFilter): number => found.filter((view) => matchesFilter(view, by)).length;

  return (
    <>
      <div class={styles["filters"]}>
        <ChipGroup
          label={diaryVi.filter}
          isLabelHidden
          isScrolling
          choice="one"
          options={[
            { value: "all", label: diaryVi.all(found.length) },
            {
              value: "queued",
              label: diaryVi.counted(statusVi.of.queued, count("queued")),
              icon: "device-mobile",
            },
            {
              value: "returned",
              label: diaryVi.counted(statusVi.of.returned, count("returned")),
              icon: "arrow-bend-up-left",
            },
            {
              value: "accepted",
              label: diaryVi.counted(statusVi.of.accepted, count("accepted")),
              icon: "seal-check-fill",
            },
          ]}
          selected={[filter]}
          onChange={([next]) => next && setFilter(next)}
        />
      </div>
      {daysOf(shown).map(({ day, views: ofDay }) => (
        <Group key={day} heading={dayHeading(day, today)}>
          {ofDay.map((view) => (
            <RecordRow key={view.id} view={view} title={titleOf(view)} />
          ))}
        </Group>
      ))}
      <RecordsWithCode typed={words} known={new Set(views.map(({ id }) => id))} isQuiet />
      {shown.length === 0 && (
        <Nothing
          month={month}
          isThisMonth={month === monthOf(today)}
          hasAny={views.length > 0}
          words={words}
          filter={filter}
          onClear={() => setFilter("all")}
        />
      )}
    </>
  );
};

interface NothingProps {
  readonly month: Month;
  readonly isThisMonth: boolean;
  readonly hasAny: boolean;
  readonly words: string;
  readonly filter: DiaryFilter;
  readonly onClear: () => void;
}

const Nothing = ({ month, isThisMonth, hasAny, words, filter, onClear }: NothingProps) => {
  const { user } = useAccount();
  if (!hasAny)
    return (
      <EmptyState art="camera" title={emptyVi.diary.title} text={isThisMonth ? emptyVi.diary.text : ""}>
        {isThisMonth && user.role === "officer" && (
          <Button icon="camera-fill" isCompact href="/ghi">
            {emptyVi.diary.action}
          </Button>
        )}
      </EmptyState>
    );
  if (filter === "all")
    return (
      <EmptyState art="magnifying-glass" title={emptyVi.search.title(words)} text={emptyVi.search.text} />
    );
  const name = statusVi.of[filter];
  return (
    <EmptyState
      art="funnel-simple"
      title={emptyVi.filter.title(name)}
      text={emptyVi.filter.text(monthNumber(month), `“${name}”`)}
    >
      <Button variant="secondary" isCompact onClick={onClear}>
        {emptyVi.filter.action}
      </Button>
    </EmptyState>
  );
};
