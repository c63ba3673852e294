import { Icon } from "../../components/icon.tsx";
import type { MaterialView } from "../../services/materials.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { materialFacts, materialIcons } from "./material-words.ts";
import styles from "./materials.module.css";
import { missingBytes } from "./use-materials.ts";

interface MaterialRowProps {
  readonly material: MaterialView;
  /** How far it has come, 0 to 1; undefined: it is not on its way. */
  readonly ratio?: number | undefined;
  readonly onDownload: () => void;
}

/** One material: opened by touching it, fetched by the button at its end. Child of a `Group`. */
export const MaterialRow = ({ material, ratio, onDownload }: MaterialRowProps) => {
  const { id, values } = material;
  return (
    <li class="item">
      <a class={styles["lead"]} href={`/tai-lieu/${id}`}>
        <span class={missingBytes(material) > 0 ? "ic sent-bg" : "ic"}>
          <Icon name={materialIcons[values.kind]} />
        </span>
        <span class="grow">
          <span class="strong lines2">{values.title}</span>
          <span class="meta">{materialFacts(material)}</span>
        </span>
      </a>
      <Standing material={material} ratio={ratio} onDownload={onDownload} />
    </li>
  );
};

const Standing = ({ material, ratio, onDownload }: MaterialRowProps) => {
  const missing = missingBytes(material);
  if (ratio !== undefined)
    return (
      <span class={`meta ${styles["state"]}`} role="status">
        {vi.downloading(Math.floor(ratio * 100))}
      </span>
    );
  if (missing === 0)
    return (
      <span class={`tone-done ${styles["state"]}`}>
        <Icon name="check-circle-fill" />
        <span class="vh">{vi.downloaded}</span>
      </span>
    );
  if (material.files.some(({ isAway }) => isAway)) return <span class="meta">{vi.away}</span>;
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={vi.downloadNamed(material.values.title, missing)}
      onClick={onDownload}
    >
      <Icon name="download-simple" />
    </button>
  );
};
