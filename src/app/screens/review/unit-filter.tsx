import { useLocation } from "preact-iso";
import type { UnitId } from "../../../domain/unit.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import type { QueueEntry } from "./use-review-queue.ts";

interface UnitFilterProps {
  readonly entries: readonly QueueEntry[];
  readonly chosen: string | undefined;
}

/** The list of one unit only; the address keeps the choice. */
export const UnitFilter = ({ entries, chosen }: UnitFilterProps) => {
  const { route } = useLocation();
  const names = new Map<UnitId, string>(entries.map(({ item }) => [item.unit, item.unitName]));

  return (
    <select
      class="d-input"
      aria-label={reviewingVi.unit}
      value={chosen ?? ""}
      onChange={(event) => {
        const unit = event.currentTarget.value;
        route(unit === "" ? "/duyet" : `/duyet?don-vi=${unit}`, true);
      }}
    >
      <option value="">{reviewingVi.allUnits}</option>
      {[...names].map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};
