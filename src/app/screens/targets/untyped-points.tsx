import type { UnitRows } from "../../../domain/targets/unit-rows.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { targetsVi as vi } from "../../vi/targets.ts";

/** Posting points of which nobody has said whether they are one-stop desks; each leads to where that is said. */
export const UntypedPoints = ({ rows }: { readonly rows: Pick<UnitRows, "points"> }) => {
  const untyped = rows.points.filter(({ type }) => type === null);
  if (untyped.length === 0) return null;
  return (
    <Group heading={vi.untyped.title}>
      {untyped.map(({ id, name }) => (
        <ItemRow key={id} title={name} meta={vi.untyped.meta} icon="push-pin" href={`/niem-yet/${id}`} />
      ))}
    </Group>
  );
};
