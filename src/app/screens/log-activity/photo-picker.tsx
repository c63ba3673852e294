import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { Icon } from "../../components/icon.tsx";
import { PhotoInput } from "../../components/photo-input.tsx";
import { hasCamera } from "../../hooks/has-camera.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { logVi } from "../../vi/log.ts";
import { captureHref } from "../capture/capture-href.ts";
import styles from "./log-activity.module.css";

interface PhotoPickerProps {
  readonly draft: ActivityId;
  readonly intake: PhotoIntake;
  readonly count: number;
  readonly max: number;
}

/** The camera app and the gallery: two buttons, and beside photos two small tiles. The draft is on disk, with a mark, before either of them opens. */
export const PhotoPicker = ({ draft, intake, count, max }: PhotoPickerProps) => {
  const { route } = useLocation();
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const isEmpty = count === 0;

  const handleCamera = () => {
    if (hasCamera()) route(captureHref(draft, { from: "form" }));
    else void handleOpen(camera.current);
  };
  const handleOpen = async (input: HTMLInputElement | null) => {
    await intake.beforeOpening();
    input?.click();
  };

  return (
    <div class={isEmpty ? "pair" : styles["more"]}>
      <button
        type="button"
        class={isEmpty ? "btn soft big" : "add"}
        aria-label={isEmpty ? undefined : logVi.addPhoto(max - count)}
        onClick={handleCamera}
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
      <PhotoInput
        inputRef={camera}
        source="camera"
        onFiles={(files) => intake.take(files, "camera")}
        onCancel={intake.cancelled}
      />
      <PhotoInput
        inputRef={gallery}
        source="gallery"
        onFiles={(files) => intake.take(files, "gallery")}
        onCancel={intake.cancelled}
      />
    </div>
  );
};
