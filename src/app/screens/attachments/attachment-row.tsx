import { useState } from "preact/hooks";
import type { EvidenceKind, FileType } from "../../../domain/evidence.ts";
import type { Sha256 } from "../../../domain/hash.ts";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { useObjectUrl } from "../../hooks/use-image.ts";
import { useServices } from "../../hooks/use-services.ts";
import { attachmentsVi, clockOf } from "../../vi/attachments.ts";
import { size } from "../../vi/format.ts";
import styles from "./attachments.module.css";

interface AttachmentRowProps {
  readonly attachment: {
    readonly kind: EvidenceKind;
    readonly file: Sha256;
    readonly fileType: FileType;
    readonly fileName?: string | undefined;
    readonly sizeBytes: number;
    readonly durationMs?: number | null | undefined;
  };
  /** «Chờ gửi», «Đã gửi»; nothing for a draft. */
  readonly state?: string;
  readonly onRemove?: () => void;
}

/** One file: what it is, how large, and the way to hear, see or save it. Child of a `Group`. */
export const AttachmentRow = ({ attachment, state, onRemove }: AttachmentRowProps) => {
  const [isOpen, setOpen] = useState(false);
  const { kind, fileName, sizeBytes, durationMs } = attachment;
  const name = fileName || attachmentsVi.kinds[kind === "photo" ? "document" : kind];
  const facts = [durationMs ? clockOf(durationMs) : "", size(sizeBytes), state ?? ""].filter(Boolean);
  return (
    <li class={`item ${styles["row"]}`}>
      <button type="button" class={styles["open"]} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span class="ic">
          <Icon name={ICONS[kind]} />
        </span>
        <span class="grow">
          <span class="strong lines2">{name}</span>
          <span class="meta">{facts.join(" · ")}</span>
        </span>
      </button>
      {onRemove && (
        <button type="button" class="icon-btn" aria-label={attachmentsVi.remove(name)} onClick={onRemove}>
          <Icon name="trash" size="s" />
        </button>
      )}
      {isOpen && <OpenFile attachment={attachment} name={name} />}
    </li>
  );
};

const ICONS: Readonly<Record<EvidenceKind, IconName>> = {
  photo: "image-square",
  audio: "microphone",
  video: "film-strip",
  document: "file-text-fill",
};

const OpenFile = ({
  attachment,
  name,
}: Pick<AttachmentRowProps, "attachment"> & { readonly name: string }) => {
  const { images } = useServices();
  const { file, fileType } = attachment;
  const opened = useObjectUrl(async () => {
    const bytes = await images.attachment(file, fileType);
    return bytes ? { kind: "found", bytes } : { kind: "missing" };
  }, [images, file, fileType]);
  if (opened.kind === "loading") return <p class={styles["file"]}>{attachmentsVi.opening}</p>;
  if (opened.kind !== "shown") return <p class={styles["file"]}>{attachmentsVi.away}</p>;
  return (
    <div class={styles["file"]}>
      {attachment.kind === "audio" && (
        // biome-ignore lint/a11y/useMediaCaption: because a recording made in the field has no captions
        <audio controls src={opened.url} aria-label={attachmentsVi.player(name)} />
      )}
      {attachment.kind === "video" && (
        // biome-ignore lint/a11y/useMediaCaption: because a film made in the field has no captions
        <video controls playsInline src={opened.url} aria-label={attachmentsVi.video(name)} />
      )}
      <a class="btn secondary compact" href={opened.url} download={name}>
        <Icon name="download-simple" size="s" />
        {attachmentsVi.save(name)}
      </a>
    </div>
  );
};
