import type { MaterialUseList } from "../../../domain/materials/use-list.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { materialDeskVi, materialsVi } from "../../vi/materials.ts";
import { TaskChoice } from "../papers/task-choice.tsx";
import { usePlanTasks } from "../papers/use-plan-tasks.ts";
import type { MaterialDraft, MaterialProblem } from "./material-draft.ts";
import { materialKinds } from "./material-words.ts";

const vi = materialDeskVi.form;

interface DeskMaterialFieldsProps {
  readonly values: MaterialDraft;
  readonly problem: MaterialProblem | null;
  readonly list: MaterialUseList | undefined;
  readonly onChange: (patch: Partial<MaterialDraft>) => void;
}

export const DeskMaterialFields = ({ values, problem, list, onChange }: DeskMaterialFieldsProps) => (
  <div class="fields flush">
    <TextField
      label={vi.title}
      maxLength={200}
      value={values.title}
      error={problem === "title" ? vi.needTitle : undefined}
      onInput={(title) => onChange({ title })}
    />
    <ChipGroup
      label={vi.kind}
      choice="one"
      options={materialKinds.map((value) => ({ value, label: materialsVi.kinds[value] }))}
      selected={[values.kind]}
      onChange={([kind]) => kind && onChange({ kind })}
    />
    <TextArea
      label={vi.body}
      hint={vi.bodyHint}
      isOptional
      rows={4}
      maxLength={20_000}
      value={values.body}
      onInput={(body) => onChange({ body })}
    />
    <TextArea
      label={vi.note}
      isOptional
      maxLength={500}
      value={values.note}
      onInput={(note) => onChange({ note })}
    />
    <Tasks values={values} onChange={onChange} />
    <Receivers values={values} problem={problem} list={list} onChange={onChange} />
  </div>
);

const Tasks = ({ values, onChange }: Pick<DeskMaterialFieldsProps, "values" | "onChange">) => (
  <TaskChoice
    tasks={usePlanTasks() ?? []}
    selected={values.tasks}
    words={vi}
    onChange={(tasks) => onChange({ tasks })}
  />
);

/** Units are chosen where it is known which there are. */
const Receivers = ({ values, problem, list, onChange }: DeskMaterialFieldsProps) => (
  <>
    <ChipGroup<"all" | "some">
      label={vi.units}
      choice="one"
      options={[
        { value: "all", label: vi.allUnits },
        ...(list ? [{ value: "some", label: vi.someUnits } as const] : []),
      ]}
      selected={[values.isForAll ? "all" : "some"]}
      onChange={([who]) => onChange({ isForAll: who !== "some" })}
    />
    {!values.isForAll && list && (
      <ChipGroup<UnitId>
        label={vi.chooseUnits}
        options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
        selected={values.units}
        error={problem === "units" ? vi.needUnits : undefined}
        onChange={(units) => onChange({ units })}
      />
    )}
  </>
);
