import type { ComponentChildren } from "preact";
import { ActivityKind } from "../../../domain/activity/kind.ts";
import { TaskRef } from "../../../domain/task.ts";
import { SelectField } from "../../components/select-field.tsx";
import { acrossVi } from "../../vi/across.ts";
import { kindNames } from "../../vi/kinds.ts";
import styles from "../across/across.module.css";
import { usePlanNames } from "../review/use-plan-names.ts";
import type { MapChoice } from "./use-map-address.ts";

interface MapFiltersProps {
  readonly choice: MapChoice;
  readonly onChoose: (next: Partial<MapChoice>) => void;
  readonly lead?: ComponentChildren;
}

/** Which activities are drawn; places of units always are. */
export const MapFilters = ({ choice, onChoose, lead }: MapFiltersProps) => {
  const vi = acrossVi.map;
  const { tasks } = usePlanNames();
  return (
    <div class={styles["filters"]}>
      {lead}
      <SelectField
        label={vi.kind}
        options={[
          { value: "", label: vi.everyKind },
          ...ActivityKind.options.map((kind) => ({ value: kind as string, label: kindNames[kind] })),
        ]}
        value={choice.kind}
        onChange={(next) => onChoose({ kind: ActivityKind.safeParse(next).data ?? "" })}
      />
      <SelectField
        label={vi.task}
        options={[
          { value: "", label: vi.everyTask },
          ...[...tasks].map(([ref, title]) => ({ value: ref as string, label: title })),
        ]}
        value={choice.task}
        onChange={(next) => onChoose({ task: TaskRef.safeParse(next).data ?? "" })}
      />
    </div>
  );
};
