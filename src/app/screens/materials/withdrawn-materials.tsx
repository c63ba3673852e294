import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { MaterialView } from "../../services/materials.ts";
import { size } from "../../vi/format.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { materialIcons } from "./material-words.ts";
import { bytesHere } from "./use-materials.ts";

/** What still lies here and is not to be used any more: it is said, and goes when somebody has read it. */
export const WithdrawnMaterials = ({ ended }: { readonly ended: readonly MaterialView[] }) => {
  const { materials } = useServices();
  if (ended.length === 0) return null;
  const handleDrop = async (material: MaterialView) => {
    await (await materials()).drop(material);
  };
  return (
    <>
      <Group heading={vi.withdrawn}>
        {ended.map((material) => (
          <li class="item" key={material.id}>
            <span class="ic">
              <Icon name={materialIcons[material.values.kind]} />
            </span>
            <span class="grow">
              <span class="strong lines2">{material.values.title}</span>
              <span class="meta tone-attn">{`${vi.withdrawn} · ${size(bytesHere(material))}`}</span>
            </span>
            <button
              type="button"
              class="icon-btn"
              aria-label={vi.dropNamed(material.values.title)}
              onClick={() => void handleDrop(material)}
            >
              <Icon name="trash" size="s" />
            </button>
          </li>
        ))}
      </Group>
      <p class="hint">{vi.withdrawnText}</p>
    </>
  );
};
