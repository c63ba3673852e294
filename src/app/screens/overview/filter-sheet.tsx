import type { ComponentChildren } from "preact";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Icon } from "../../components/icon.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { overviewVi } from "../../vi/overview.ts";
import type { SortOrder } from "./overview-figures.ts";
import { TASK_GROUPS } from "./shown-columns.ts";
import { UNIT_FILTERS, type UnitFilter } from "./unit-filter.ts";
import type { OverviewChoice } from "./use-overview-address.ts";

interface FilterSheetProps {
  readonly choice: OverviewChoice;
  readonly order: SortOrder;
  readonly onChoose: (next: Partial<OverviewChoice>) => void;
  /** How many units each filter would show. */
  readonly countOf: (filter: UnitFilter) => number;
  readonly onClose: () => void;
  /** False where all columns are of one task. */
  readonly hasTasks?: boolean;
  /** What has no place elsewhere on a narrow screen: above the choices, and below. */
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

const vi = overviewVi.filters;

/** «Lọc»: which units, which tasks, in which order. What is chosen is seen behind it at once. */
export const FilterSheet = ({
  choice,
  order,
  onChoose,
  countOf,
  onClose,
  hasTasks = true,
  lead,
  children,
}: FilterSheetProps) => (
  <Sheet title={overviewVi.filter} onClose={onClose}>
    {lead}
    <ChipGroup
      label={vi.units}
      options={UNIT_FILTERS.map((value) => ({ value, label: vi.counted(vi[value], countOf(value)) }))}
      selected={[choice.filter]}
      onChange={([filter]) => filter && onChoose({ filter })}
      choice="one"
    />
    {hasTasks && (
      <ChipGroup
        label={vi.tasks}
        options={TASK_GROUPS.map((value) => ({ value, label: vi[value] }))}
        selected={[choice.group]}
        onChange={([group]) => group && onChoose({ group })}
        choice="one"
      />
    )}
    <ChipGroup
      label={overviewVi.sort}
      options={[
        { value: "name" as const, label: overviewVi.byName },
        { value: "slow" as const, label: overviewVi.slowestFirst },
        { value: "idle" as const, label: overviewVi.longestIdle },
      ]}
      selected={[order]}
      onChange={([chosen]) => chosen && onChoose({ order: chosen })}
      choice="one"
    />
    {children}
    <Button onClick={onClose}>{vi.see(countOf(choice.filter))}</Button>
  </Sheet>
);

interface FilterButtonProps {
  readonly choice: OverviewChoice;
  readonly isWide: boolean;
  readonly onOpen: () => void;
}

/** Opens it; tinted where something is chosen. */
export const FilterButton = ({ choice: { filter, group }, isWide, onOpen }: FilterButtonProps) => {
  const isOn = filter !== "all" || group !== "summary";
  return (
    <button
      type="button"
      class={isWide ? `d-btn ${isOn ? "soft" : "secondary"}` : "icon-btn"}
      aria-label={isWide ? undefined : overviewVi.filter}
      onClick={onOpen}
    >
      <Icon name="funnel-simple" />
      {isWide && overviewVi.filter}
    </button>
  );
};
