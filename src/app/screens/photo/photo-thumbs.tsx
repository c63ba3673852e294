import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { recordsVi } from "../../vi/records.ts";
import styles from "./photo.module.css";
import { usePhotoUpload } from "./use-photo-upload.ts";

interface PhotoThumbsProps {
  readonly photos: readonly EvidenceView[];
  /** From 1. */
  readonly number: number;
  readonly onPhoto: (number: number) => void;
}

/** All photos small, with how far each is sent. */
export const PhotoThumbs = ({ photos, number, onPhoto }: PhotoThumbsProps) => (
  <fieldset class={styles["thumbs"]} aria-label={recordsVi.photoOf}>
    {photos.map((photo, index) => (
      <Thumb
        key={photo.id}
        photo={photo}
        number={index + 1}
        isCurrent={index + 1 === number}
        onPhoto={onPhoto}
      />
    ))}
  </fieldset>
);

interface ThumbProps {
  readonly photo: EvidenceView;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onPhoto: (number: number) => void;
}

const Thumb = ({ photo, number, isCurrent, onPhoto }: ThumbProps) => {
  const state = usePhotoUpload(photo);
  const picture = useEvidenceImage(photo, "thumbnail");
  return (
    <button
      type="button"
      aria-label={recordsVi.photoName(number, state.name)}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => onPhoto(number)}
    >
      <span class="ph">
        {picture.kind === "shown" && <img src={picture.url} alt="" />}
        {state.percent !== null && (
          <progress class="bar-up" max={100} value={state.percent} aria-hidden="true" />
        )}
      </span>
      <span class={styles["state"]} data-tone={state.tone}>
        <Icon name={state.icon} size="xs" />
        {state.short}
      </span>
    </button>
  );
};
