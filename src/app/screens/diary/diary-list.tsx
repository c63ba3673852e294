import { useMemo, useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useAfterPaint } from "../../hooks/use-after-paint.ts";
import { diaryVi } from "../../vi/diary.ts";
import { emptyVi } from "../../vi/empty.ts";
import { monthNumber } from "../../vi/format.ts";
import { statusVi } from "../../vi/status.ts";
import { RecordsWithCode } from "../find-by-code/records-with-code.tsx";
import { DiaryDays } from "./diary-days.tsx";
import {
  type DiaryFilter,
  EVERYTHING,
  entriesOf,
  matchesChoice,
  matchesFilter,
  searched,
} from "./diary-filter.ts";
import { Narrowing, StateChips, YearSearch } from "./diary-filters.tsx";
import type { Marking } from "./use-marking.ts";
import { useYearEntries } from "./use-year-entries.ts";

interface DiaryListProps {
  readonly month: Month;
  readonly today: Day;
  readonly views: readonly ActivityView[];
  readonly words: string;
  readonly titleOf: (view: ActivityView) => string;
  readonly marking: Marking;
}

/** The month by day, newest first, with search, filters and marking; searched, also the whole year. */
export const DiaryList = ({ month, today, views, words: typed, titleOf, marking }: DiaryListProps) => {
  const words = useAfterPaint(typed);
  const [filter, setFilter] = useState<DiaryFilter>("all");
  const [choice, setChoice] = useState(EVERYTHING);
  const [isWholeYear, setWholeYear] = useState(false);
  const isSearching = words.trim() !== "";
  const year = useYearEntries(isSearching && isWholeYear ? yearOf(month) : null, marking.marked === null);
  const ofMonth = useMemo(() => entriesOf(views, titleOf), [views, titleOf]);
  const all = isSearching && isWholeYear ? year.entries : ofMonth;
  const found = useMemo(
    () => searched(all, words).filter(({ view }) => matchesChoice(view, choice)),
    [all, words, choice],
  );
  const shown = useMemo(() => found.filter(({ view }) => matchesFilter(view, filter)), [found, filter]);
  const listKey = [month, words, filter, isWholeYear].join();
  // The same rows as long as nothing of them is another: a key that is typed does not look at them all again.
  const days = useMemo(
    () => <DiaryDays entries={shown} today={today} listKey={listKey} marking={marking} />,
    [shown, today, listKey, marking],
  );
  const handleClear = () => {
    setFilter("all");
    setChoice(EVERYTHING);
  };

  return (
    <>
      {isSearching && (
        <YearSearch
          year={yearOf(month)}
          isOn={isWholeYear}
          isReading={year.isReading}
          found={found.length}
          onChange={setWholeYear}
        />
      )}
      <StateChips found={found} filter={filter} onChange={setFilter} />
      <Narrowing entries={all} choice={choice} marking={marking} shown={shown} onChange={setChoice} />
      {days}
      <RecordsWithCode typed={words} known={new Set(all.map(({ view }) => view.id))} isQuiet />
      {shown.length === 0 && !year.isReading && (
        <Nothing
          month={month}
          isThisMonth={month === monthOf(today)}
          hasAny={all.length > 0 || isSearching}
          words={words}
          filter={filter}
          isNarrowed={choice !== EVERYTHING}
          onClear={handleClear}
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
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
}

const Nothing = ({ month, isThisMonth, hasAny, words, filter, isNarrowed, onClear }: NothingProps) => {
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
  if (filter === "all" && !isNarrowed)
    return (
      <EmptyState art="magnifying-glass" title={emptyVi.search.title(words)} text={emptyVi.search.text} />
    );
  const name = filter === "all" ? diaryVi.nothingChosen : statusVi.of[filter];
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
