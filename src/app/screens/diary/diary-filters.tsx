import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { diaryVi } from "../../vi/diary.ts";
import { kindNames } from "../../vi/kinds.ts";
import { statusVi } from "../../vi/status.ts";
import { usePlanNames } from "../review/use-plan-names.ts";
import styles from "./diary.module.css";
import { type DiaryChoice, type DiaryEntry, type DiaryFilter, matchesFilter } from "./diary-filter.ts";
import { FilterSheet } from "./filter-sheet.tsx";
import type { Marking } from "./use-marking.ts";

interface StateChipsProps {
  readonly found: readonly DiaryEntry[];
  readonly filter: DiaryFilter;
  readonly onChange: (filter: DiaryFilter) => void;
}

export const StateChips = ({ found, filter, onChange }: StateChipsProps) => {
  const count = (by: DiaryFilter): number => found.filter(({ view }) => matchesFilter(view, by)).length;
  return (
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
        onChange={([next]) => next && onChange(next)}
      />
    </div>
  );
};

interface NarrowingProps {
  readonly entries: readonly DiaryEntry[];
  readonly shown: readonly DiaryEntry[];
  readonly choice: DiaryChoice;
  readonly marking: Marking;
  readonly onChange: (choice: DiaryChoice) => void;
}

/** «Lọc» with what it narrows to, each taken back by a tap; and «Chọn nhiều». */
export const Narrowing = ({ entries, shown, choice, marking, onChange }: NarrowingProps) => {
  const [isOpen, setOpen] = useState(false);
  const { user } = useAccount();
  const { themes } = usePlanNames();
  const nameOf: ReadonlyMap<string, string> = themes;
  const themeName = (id: string): string => nameOf.get(id) ?? id;
  const on = [
    ...(choice.kind ? [{ value: "kind", label: kindNames[choice.kind] } as const] : []),
    ...(choice.village ? [{ value: "village", label: choice.village } as const] : []),
    ...(choice.theme ? [{ value: "theme", label: themeName(choice.theme) } as const] : []),
  ];
  return (
    <div class={styles["narrow"]}>
      {entries.length > 0 && (
        <Button variant="quiet" isCompact icon="funnel-simple" onClick={() => setOpen(true)}>
          {diaryVi.narrow}
        </Button>
      )}
      {user.role === "officer" && shown.length > 0 && marking.marked === null && (
        <Button variant="quiet" isCompact icon="check-square" onClick={marking.begin}>
          {diaryVi.mark}
        </Button>
      )}
      {on.length > 0 && (
        <ChipGroup
          label={diaryVi.narrowedBy}
          isLabelHidden
          options={on}
          selected={on.map(({ value }) => value)}
          onChange={(left) =>
            onChange({
              kind: left.includes("kind") ? choice.kind : null,
              village: left.includes("village") ? choice.village : null,
              theme: left.includes("theme") ? choice.theme : null,
            })
          }
        />
      )}
      {isOpen && (
        <FilterSheet
          entries={entries}
          themeName={themeName}
          choice={choice}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

interface YearSearchProps {
  readonly year: number;
  readonly isOn: boolean;
  readonly isReading: boolean;
  readonly found: number;
  readonly onChange: (isOn: boolean) => void;
}

/** Beyond the month that is shown, and how many were found. */
export const YearSearch = ({ year, isOn, isReading, found, onChange }: YearSearchProps) => (
  <div class={styles["year"]}>
    <ChipGroup
      label={diaryVi.search}
      isLabelHidden
      options={[{ value: "year", label: diaryVi.wholeYear(year) }]}
      selected={isOn ? ["year"] : []}
      onChange={(chosen) => onChange(chosen.length > 0)}
    />
    <p class="meta" role="status">
      {isReading ? diaryVi.reading : diaryVi.found(found)}
    </p>
  </div>
);
