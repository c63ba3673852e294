import { taskProductId } from "../../../domain/registers/task-product.ts";
import type { Task } from "../../../domain/task.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { documentsVi } from "../../vi/documents.ts";
import { upperFirst } from "../../vi/format.ts";
import type { DocumentValues } from "./document-values.ts";
import { TaskChoice } from "./task-choice.tsx";

const vi = documentsVi.form;

interface DocumentTasksProps {
  readonly values: DocumentValues;
  readonly tasks: readonly Task[];
  readonly onChange: (patch: Partial<DocumentValues>) => void;
}

/** Which tasks of the plan the paper belongs to, and which of their products it is. */
export const DocumentTasks = ({ values, tasks, onChange }: DocumentTasksProps) => {
  const chosen = tasks.filter(({ ref }) => values.tasks.includes(ref));
  const products = chosen.flatMap(({ ref, products: names }) =>
    names.map((name) => ({ value: taskProductId(ref, name), label: upperFirst(name) })),
  );
  const handleTasks = (refs: readonly Task["ref"][]) => {
    const left = new Set(
      tasks
        .filter(({ ref }) => refs.includes(ref))
        .flatMap((task) => task.products.map((name) => taskProductId(task.ref, name))),
    );
    onChange({ tasks: refs, products: values.products.filter((id) => left.has(id)) });
  };
  return (
    <>
      <TaskChoice tasks={tasks} selected={values.tasks} words={vi} onChange={handleTasks} />
      {products.length > 0 && (
        <>
          <ChipGroup
            label={vi.products}
            isOptional
            options={products}
            selected={values.products}
            onChange={(chosenProducts) => onChange({ products: chosenProducts })}
          />
          <p class="hint">{vi.productsHint}</p>
        </>
      )}
    </>
  );
};
