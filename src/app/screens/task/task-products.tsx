import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Task } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { activityTitle } from "../../vi/activity-title.ts";
import { shortDay, upperFirst } from "../../vi/format.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import { ProductSheet } from "./product-sheet.tsx";
import { type TaskProduct, useTaskProducts } from "./use-task-products.ts";

const vi = taskFactsVi.product;

interface TaskProductsProps {
  readonly task: Task;
  /** Records of the task, of which some may prove a product. */
  readonly activities: readonly ActivityView[];
}

/** «Sản phẩm» as a checklist: what is there since when, and by which record. */
export const TaskProducts = ({ task, activities }: TaskProductsProps) => {
  const products = useTaskProducts(task);
  const [open, setOpen] = useState<string | null>(null);
  if (!products || products.length === 0) return null;
  const have = products.filter(({ entry }) => entry?.values.doneOn).length;
  const opened = products.find(({ name }) => name === open);
  return (
    <>
      <Group heading={taskFactsVi.products} aside={vi.asHaving(have, products.length)}>
        {products.map((product) => (
          <ProductRows key={product.name} product={product} onOpen={() => setOpen(product.name)} />
        ))}
      </Group>
      {opened && (
        <ProductSheet task={task} product={opened} activities={activities} onClose={() => setOpen(null)} />
      )}
    </>
  );
};

interface ProductRowsProps {
  readonly product: TaskProduct;
  readonly onOpen: () => void;
}

const ProductRows = ({ product: { name, entry, records }, onOpen }: ProductRowsProps) => {
  const doneOn = entry?.values.doneOn ?? null;
  const said = [doneOn ? vi.doneOn(shortDay(doneOn)) : vi.missing, entry?.values.document ?? ""]
    .filter((word) => word !== "")
    .join(" · ");
  return (
    <>
      <ItemRow
        title={upperFirst(name)}
        name={vi.name(upperFirst(name), said)}
        meta={said}
        icon={doneOn ? "check-square-fill" : "square"}
        onClick={onOpen}
      />
      {records.map((view) => (
        <ItemRow
          key={view.id}
          title={`${activityTitle(view.activity, null, null)} · ${shortDay(view.activity.on)}`}
          icon="file-text"
          href={`/ban-ghi/${view.id}`}
        />
      ))}
    </>
  );
};
