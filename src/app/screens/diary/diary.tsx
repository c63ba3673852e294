import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day, Month } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Icon } from "../../components/icon.tsx";
import { MonthSwitcher } from "../../components/month-switcher.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { ToastContent } from "../../components/toast.tsx";
import { diaryVi } from "../../vi/diary.ts";
import { OfficerTabs } from "../officer-tabs.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { useRecordTitles } from "../use-record-titles.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { Calendar } from "./calendar.tsx";
import styles from "./diary.module.css";
import { DiaryList } from "./diary-list.tsx";
import { useMarking } from "./use-marking.ts";

interface DiaryProps {
  readonly month: Month;
  readonly today: Day;
  readonly views: readonly ActivityView[];
  readonly isCalendar: boolean;
  readonly onToast: (toast: ToastContent) => void;
  readonly onAddress: (next: { readonly month?: Month; readonly isCalendar?: boolean }) => void;
}

export const Diary = ({ month, today, views, isCalendar, onToast, onAddress }: DiaryProps) => {
  const [words, setWords] = useState<string | null>(null);
  const titleOf = useRecordTitles(views);
  const marking = useMarking();
  return (
    <div class="screen">
      <AppBar title={diaryVi.title}>
        <OutboxChip />
        <button
          type="button"
          class="icon-btn"
          aria-label={diaryVi.search}
          aria-expanded={words !== null}
          onClick={() => setWords(words === null ? "" : null)}
        >
          <Icon name={words === null ? "magnifying-glass" : "x"} />
        </button>
      </AppBar>
      <main>
        {words !== null && (
          <div class={styles["search"]}>
            <TextField label={diaryVi.search} type="search" value={words} onInput={setWords} />
          </div>
        )}
        <MonthSwitcher month={month} onChange={(next) => onAddress({ month: next })} />
        <div class={styles["view"]}>
          <Segmented
            label={diaryVi.view}
            options={[
              { value: "list", label: diaryVi.list, icon: "list-bullets" },
              { value: "calendar", label: diaryVi.calendar, icon: "calendar-blank" },
            ]}
            selected={isCalendar ? "calendar" : "list"}
            onChange={(view) => onAddress({ isCalendar: view === "calendar" })}
          />
        </div>
        {isCalendar ? (
          <Calendar key={month} month={month} today={today} views={views} titleOf={titleOf} />
        ) : (
          <DiaryList
            month={month}
            today={today}
            views={views}
            words={words ?? ""}
            titleOf={titleOf}
            marking={marking}
          />
        )}
      </main>
      {marking.marked === null ? (
        <OfficerTabs current="diary" />
      ) : (
        <BulkBar marking={marking} titleOf={titleOf} onToast={onToast} />
      )}
    </div>
  );
};
