import { ItemRow } from "../../components/item-row.tsx";
import { unitTaskVi as vi } from "../../vi/unit-task.ts";
import type { UnitTaskView } from "./use-unit-tasks.ts";

/** One task of the unit in a list. Child of a `Group`. */
export const UnitTaskRow = ({ view: { id, entry, standing } }: { readonly view: UnitTaskView }) => (
  <ItemRow
    title={entry.values.title}
    meta={[vi.rhythms[entry.values.rhythm], vi.meta2(standing)].filter((part) => part !== "").join(" · ")}
    icon={standing.state === "done" ? "check-square-fill" : "clock-countdown"}
    isUrgent={standing.state === "overdue"}
    href={`/viec-rieng/${id}`}
  />
);
