import { useState } from "preact/hooks";
import { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day } from "../../../domain/day.ts";
import { taskProductId } from "../../../domain/registers/task-product.ts";
import type { Task } from "../../../domain/task.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { shortDay, upperFirst } from "../../vi/format.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import type { TaskProduct } from "./use-task-products.ts";

const vi = taskFactsVi.product;

/** As many records as one looks through; what proves a product is mostly the latest. */
const OFFERED = 12;

interface ProductSheetProps {
  readonly task: Task;
  readonly product: TaskProduct;
  readonly activities: readonly ActivityView[];
  readonly onClose: () => void;
}

/** Since when a product is there, and what proves it. */
export const ProductSheet = ({ task, product, activities, onClose }: ProductSheetProps) => {
  const { registers, diary } = useServices();
  const known = product.entry?.values;
  const [doneOn, setDay] = useState<Day | null>(known?.doneOn ?? diary.today());
  const [document, setDocument] = useState(known?.document ?? "");
  const [records, setRecords] = useState<readonly ActivityId[]>(known?.records ?? []);
  const [problem, setProblem] = useState<string | null>(null);

  const write = async (fields: Partial<NonNullable<typeof known>>) => {
    const id = taskProductId(task.ref, product.name);
    const slot = known ? {} : { task: task.ref, product: product.name };
    const written = await registers.write("taskProduct", [{ id, fields: { ...slot, ...fields } }]);
    if (written.ok) onClose();
    else setProblem(vi.notKept);
  };
  const handleSave = () => {
    if (doneOn === null) return setProblem(vi.needDay);
    // Only what was touched: what a colleague writes at the same time into another field stays.
    return write({
      ...(doneOn === known?.doneOn ? {} : { doneOn }),
      ...(document === (known?.document ?? "") ? {} : { document }),
      ...(sameAs(records, known?.records ?? []) ? {} : { records }),
    });
  };

  return (
    <Sheet title={upperFirst(product.name)} onClose={onClose} keepsOnTouchOutside>
      <DateField
        label={vi.day}
        value={doneOn}
        max={diary.today()}
        error={problem ?? undefined}
        onChange={setDay}
      />
      <TextField
        label={vi.document}
        hint={vi.documentHint}
        isOptional
        maxLength={300}
        value={document}
        onInput={setDocument}
      />
      {activities.length === 0 && product.records.length === 0 ? (
        <p class="meta">{vi.noRecords}</p>
      ) : (
        <ChipGroup
          label={vi.records}
          isOptional
          options={offered(product.records, activities)}
          selected={records}
          onChange={(chosen) => setRecords(chosen.map((id) => ActivityId.parse(id)))}
        />
      )}
      <Button onClick={handleSave}>{vi.save}</Button>
      {known?.doneOn && (
        <Button variant="quiet" onClick={() => write({ doneOn: null })}>
          {vi.undo}
        </Button>
      )}
    </Sheet>
  );
};

/** Those that prove it already, then documents, then the latest. */
const offered = (chosen: readonly ActivityView[], activities: readonly ActivityView[]) => {
  const known = new Set(chosen.map(({ id }) => id));
  const others = activities.filter(({ id }) => !known.has(id));
  const isDocument = ({ activity }: ActivityView): boolean => activity.kind === "document";
  const ordered = [...others.filter(isDocument), ...others.filter((view) => !isDocument(view))];
  return [...chosen, ...ordered.slice(0, OFFERED)].map(({ id, activity }) => ({
    value: id as string,
    label: `${activityTitle(activity, null, null)} · ${shortDay(activity.on)}`,
  }));
};

const sameAs = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
