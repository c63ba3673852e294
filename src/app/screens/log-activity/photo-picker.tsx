import { useRef } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { logVi } from "../../vi/log.ts";

interface PhotoPickerProps {
  readonly intake: PhotoIntake;
  readonly count: number;
  readonly max: number;
}

/** The camera app and the gallery. The draft is on disk, with a mark, before either of them opens. */
export const PhotoPicker = ({ intake, count, max }: PhotoPickerProps) => {
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);

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
    <div class="pair">
      <Button
        variant={count === 0 ? "soft" : "secondary"}
        icon={count === 0 ? "camera" : "camera-plus"}
        label={count === 0 ? undefined : logVi.addPhoto(max - count)}
        onClick={() => handleOpen(camera.current)}
      >
        {count === 0 ? logVi.takePhoto : logVi.morePhotos}
      </Button>
      <Button variant="secondary" icon="image-square" onClick={() => handleOpen(gallery.current)}>
        {logVi.choosePhotos}
      </Button>
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
