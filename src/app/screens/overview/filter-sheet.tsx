import type { ComponentChildren } from "preact";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
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
    <ChipGroup
      label={vi.tasks}
      options={TASK_GROUPS.map((value) => ({ value, label: vi[value] }))}
      selected={[choice.group]}
      onChange={([group]) => group && onChoose({ group })}
      choice="one"
    />
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
