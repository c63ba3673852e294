import { useRef } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { logVi } from "../../vi/log.ts";
import styles from "./log-activity.module.css";

interface PhotoPickerProps {
  readonly intake: PhotoIntake;
  readonly count: number;
  readonly max: number;
}

/** The camera app and the gallery: two buttons, and beside photos two small tiles. The draft is on disk, with a mark, before either of them opens. */
export const PhotoPicker = ({ intake, count, max }: PhotoPickerProps) => {
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const isEmpty = count === 0;

  const handleOpen = async (input: HTMLInputElement | null) => {
    await intake.beforeOpening();
    input?.click();
  };
  const handleFiles = async (input: HTMLInputElement, source: "camera" | "gallery") => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return intake.cancelled();
    await intake.take(files, source);
    // The same photo may be chosen again after it was removed.
    input.value = "";
  };

  return (
    <div class={isEmpty ? "pair" : styles["more"]}>
      <button
        type="button"
        class={isEmpty ? "btn soft big" : "add"}
        aria-label={isEmpty ? undefined : logVi.addPhoto(max - count)}
        onClick={() => handleOpen(camera.current)}
      >
        <Icon name={isEmpty ? "camera" : "camera-plus"} size={isEmpty ? undefined : "s"} />
        <span>{isEmpty ? logVi.takePhoto : logVi.morePhotos}</span>
      </button>
      <button
        type="button"
        class={isEmpty ? "btn secondary big" : "add"}
        onClick={() => handleOpen(gallery.current)}
      >
        <Icon name="image-square" size={isEmpty ? undefined : "s"} />
        <span>{logVi.choosePhotos}</span>
      </button>
      <input
        ref={camera}
        class="vh"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        data-source="camera"
        onChange={({ currentTarget }) => handleFiles(currentTarget, "camera")}
        onCancel={intake.cancelled}
      />
      <input
        ref={gallery}
        class="vh"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        data-source="gallery"
        onChange={({ currentTarget }) => handleFiles(currentTarget, "gallery")}
        onCancel={intake.cancelled}
      />
    </div>
  );
};
