import type { ActivityKind } from "../../../domain/activity/kind.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { diaryVi } from "../../vi/diary.ts";
import { emptyVi } from "../../vi/empty.ts";
import { kindNames } from "../../vi/kinds.ts";
import { type DiaryChoice, type DiaryEntry, EVERYTHING } from "./diary-filter.ts";

interface FilterSheetProps {
  /** What the choices are taken from: nothing is offered that finds nothing. */
  readonly entries: readonly DiaryEntry[];
  readonly themeName: (id: string) => string;
  readonly choice: DiaryChoice;
  readonly onChange: (choice: DiaryChoice) => void;
  readonly onClose: () => void;
}

/** «Lọc»: by kind, village and theme. */
export const FilterSheet = ({ entries, themeName, choice, onChange, onClose }: FilterSheetProps) => {
  const activities = entries.map(({ view }) => view.activity);
  const kinds = unique(activities.map(({ kind }) => kind));
  const villages = unique(activities.flatMap(({ villages: some }) => some ?? [])).sort(inVietnamese);
  const themes = unique(activities.flatMap(({ themes: some }) => some ?? [])).sort();
  return (
    <Sheet title={diaryVi.narrow} onClose={onClose}>
      <ChipGroup
        label={diaryVi.kind}
        choice="atMostOne"
        options={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        selected={choice.kind === null ? [] : [choice.kind]}
        onChange={([kind]) => onChange({ ...choice, kind: (kind as ActivityKind | undefined) ?? null })}
      />
      {villages.length > 0 && (
        <ChipGroup
          label={diaryVi.village}
          choice="atMostOne"
          options={villages.map((village) => ({ value: village, label: village }))}
          selected={choice.village === null ? [] : [choice.village]}
          onChange={([village]) => onChange({ ...choice, village: village ?? null })}
        />
      )}
      {themes.length > 0 && (
        <ChipGroup
          label={diaryVi.theme}
          choice="atMostOne"
          options={themes.map((theme) => ({ value: theme, label: themeName(theme) }))}
          selected={choice.theme === null ? [] : [choice.theme]}
          onChange={([theme]) => onChange({ ...choice, theme: theme ?? null })}
        />
      )}
      <div class="pair even">
        <Button variant="secondary" isCompact onClick={() => onChange(EVERYTHING)}>
          {emptyVi.filter.action}
        </Button>
        <Button isCompact onClick={onClose}>
          {diaryVi.done}
        </Button>
      </div>
    </Sheet>
  );
};

const unique = <Value,>(values: readonly Value[]): readonly Value[] & Value[] => [...new Set(values)];

const inVietnamese = (a: string, b: string): number => a.localeCompare(b, "vi");
