import { FundingSource } from "../../../domain/registers/funding.ts";
import type { Task, TaskRef } from "../../../domain/task.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { fundingVi as vi } from "../../vi/funding.ts";

const ALL = "all";

interface FundingSlotProps {
  readonly tasks: readonly Task[];
  readonly task: TaskRef | null;
  readonly source: FundingSource;
  readonly onTask: (task: TaskRef | null) => void;
  readonly onSource: (source: FundingSource) => void;
}

/** For which task and out of which source; under it what the plan itself says of the task's money. */
export const FundingSlot = ({ tasks, task, source, onTask, onSource }: FundingSlotProps) => {
  const note = tasks.find(({ ref }) => ref === task)?.funding ?? null;
  return (
    <>
      <SelectField
        label={vi.task}
        hint={note === null ? undefined : vi.inPlan(note)}
        options={[
          { value: ALL, label: vi.allTasks },
          ...tasks.map(({ ref, title }) => ({ value: ref as string, label: title })),
        ]}
        value={task ?? ALL}
        onChange={(chosen) => onTask(chosen === null || chosen === ALL ? null : (chosen as TaskRef))}
      />
      <ChipGroup
        label={vi.source}
        choice="one"
        options={FundingSource.options.map((value) => ({ value, label: vi.sources[value] }))}
        selected={[source]}
        onChange={([chosen]) => chosen && onSource(chosen)}
      />
    </>
  );
};
