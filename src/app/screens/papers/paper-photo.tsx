import { useState } from "preact/hooks";
import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { attachmentsVi } from "../../vi/attachments.ts";
import { documentsVi } from "../../vi/documents.ts";
import { size } from "../../vi/format.ts";
import styles from "./papers.module.css";

interface PaperPhotoProps {
  readonly photo: EvidenceView;
  readonly name: string;
  readonly state: string;
  readonly onRemove: (() => void) | undefined;
}

/** A page that was photographed: small in its row, and as wide as the screen when it is opened. */
export const PaperPhoto = ({ photo, name, state, onRemove }: PaperPhotoProps) => {
  const [isOpen, setOpen] = useState(false);
  const small = useEvidenceImage(photo, "thumbnail");
  return (
    <li class={`item ${styles["page"]}`}>
      <button
        type="button"
        class={styles["open"]}
        aria-label={documentsVi.files.open(name)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {small.kind === "shown" ? (
          <img class="thumb" src={small.url} alt="" />
        ) : (
          <span class="ic wide">
            <Icon name="image-square" />
          </span>
        )}
        <span class="grow">
          <span class="strong">{name}</span>
          <span class="meta">{`${size(photo.sizeBytes)} · ${state}`}</span>
        </span>
      </button>
      {onRemove && (
        <button type="button" class="icon-btn" aria-label={attachmentsVi.remove(name)} onClick={onRemove}>
          <Icon name="trash" size="s" />
        </button>
      )}
      {isOpen && <Large photo={photo} name={name} />}
    </li>
  );
};

const Large = ({ photo, name }: Pick<PaperPhotoProps, "photo" | "name">) => {
  const picture = useEvidenceImage(photo, "photo");
  if (picture.kind === "shown") return <img class={styles["large"]} src={picture.url} alt={name} />;
  return (
    <p class={styles["said"]} role="status">
      {picture.kind === "loading" ? attachmentsVi.opening : attachmentsVi.away}
    </p>
  );
};
