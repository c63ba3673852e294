import type { Task, TaskRef } from "../../../domain/task.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { SelectField } from "../../components/select-field.tsx";

interface TaskChoiceProps {
  readonly tasks: readonly Task[];
  readonly selected: readonly TaskRef[];
  /** Over the list of those that can still be chosen, and the name of those that were. */
  readonly words: { readonly tasks: string; readonly chosenTasks: string };
  readonly onChange: (selected: readonly TaskRef[]) => void;
}

/** Tasks of the plan that something belongs to: chosen from a list one after the other, taken back as chips. */
export const TaskChoice = ({ tasks, selected, words, onChange }: TaskChoiceProps) => {
  const optionsOf = (isSelected: boolean) =>
    tasks
      .filter(({ ref }) => selected.includes(ref) === isSelected)
      .map(({ ref, title }) => ({ value: ref, label: title }));
  const chosen = optionsOf(true);
  return (
    <>
      <SelectField
        key={selected.join()}
        label={words.tasks}
        isOptional
        options={optionsOf(false)}
        value={null}
        onChange={(ref) => ref && onChange([...selected, ref])}
      />
      {chosen.length > 0 && (
        <ChipGroup
          label={words.chosenTasks}
          isLabelHidden
          options={chosen}
          selected={selected}
          onChange={onChange}
        />
      )}
    </>
  );
};
