import { materialsOfTask, offeredMaterials } from "../../../domain/materials/list-materials.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { materialFacts, materialIcons } from "./material-words.ts";
import { useMaterials } from "./use-materials.ts";

/** What those above have sent for a task; nothing where they have sent nothing. */
export const MaterialsOfTask = ({ task }: { readonly task: TaskRef }) => {
  const { actor } = useAccount();
  const all = useMaterials("above");
  const found = all ? materialsOfTask(offeredMaterials(all, actor.reach.own), task) : [];
  if (found.length === 0) return null;
  return (
    <Group heading={vi.ofTask} aside={found.length}>
      {found.map((material) => (
        <ItemRow
          key={material.id}
          title={material.values.title}
          meta={materialFacts(material)}
          icon={materialIcons[material.values.kind]}
          href={`/tai-lieu/${material.id}`}
        />
      ))}
    </Group>
  );
};
