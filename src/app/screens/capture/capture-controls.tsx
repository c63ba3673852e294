import { useRef } from "preact/hooks";
import { MAX_PHOTOS } from "../../../domain/evidence.ts";
import { Icon } from "../../components/icon.tsx";
import { PhotoInput } from "../../components/photo-input.tsx";
import { useImage } from "../../hooks/use-image.ts";
import type { Draft } from "../../services/services.ts";
import { captureVi } from "../../vi/capture.ts";
import styles from "./capture.module.css";
import { newestOf } from "./newest-photo.ts";
import type { Shutter } from "./use-shutter.ts";

interface CaptureControlsProps {
  readonly draft: Draft;
  readonly shutter: Shutter;
  /** The camera shows a picture and the draft has room. */
  readonly isReady: boolean;
  readonly onDone: () => void;
}

/** The last photo, the shutter, «Xong», and the two other ways to photos. */
export const CaptureControls = ({ draft, shutter, isReady, onDone }: CaptureControlsProps) => {
  const gallery = useRef<HTMLInputElement>(null);
  const app = useRef<HTMLInputElement>(null);
  const count = draft.photos.length;
  const isFull = count >= MAX_PHOTOS;

  const handleOpen = async (input: HTMLInputElement | null) => {
    await shutter.beforeOpening();
    input?.click();
  };

  return (
    <>
      <div class={styles["controls"]}>
        <LastPhoto draft={draft} />
        <button
          type="button"
          class={styles["shutter"]}
          aria-label={isFull ? captureVi.full(MAX_PHOTOS) : captureVi.shoot}
          aria-busy={shutter.isStoring || undefined}
          disabled={!isReady || shutter.isStoring}
          onClick={shutter.shoot}
        >
          <span>{isFull && captureVi.full(MAX_PHOTOS)}</span>
        </button>
        <button
          type="button"
          class={`btn ${styles["done"]}`}
          aria-label={captureVi.doneWith(count)}
          disabled={shutter.isStoring}
          onClick={onDone}
        >
          {captureVi.done}
        </button>
      </div>
      <div class={styles["others"]}>
        <button type="button" disabled={isFull} onClick={() => handleOpen(gallery.current)}>
          <Icon name="image-square" size="s" />
          {captureVi.gallery}
        </button>
        <button type="button" disabled={isFull} onClick={() => handleOpen(app.current)}>
          <Icon name="device-mobile" size="s" />
          {captureVi.cameraApp}
        </button>
        <PhotoInput
          inputRef={gallery}
          source="gallery"
          onFiles={(files) => shutter.take(files, "gallery")}
          onCancel={shutter.cancelled}
        />
        <PhotoInput
          inputRef={app}
          source="camera"
          onFiles={(files) => shutter.take(files, "camera")}
          onCancel={shutter.cancelled}
        />
      </div>
    </>
  );
};

const LastPhoto = ({ draft: { photos } }: { readonly draft: Draft }) => {
  const count = photos.length;
  const picture = useImage(newestOf(photos)?.thumbnail, "thumbnail");
  return (
    <span class={styles["roll"]} role="status">
      {count > 0 && (
        <span class="ph">
          {picture.kind === "shown" && <img src={picture.url} alt={captureVi.lastTaken(count)} />}
        </span>
      )}
      {count > 0 && <span class={styles["count"]}>{captureVi.taken(count)}</span>}
    </span>
  );
};
