import { useRef, useState } from "preact/hooks";
import { timeOf } from "../../../domain/day.ts";
import { MAX_PHOTOS } from "../../../domain/evidence.ts";
import { Banner } from "../../components/banner.tsx";
import { PhotoProblems } from "../../components/photo-problems.tsx";
import { PhotoTile } from "../../components/photo-tile.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useImage } from "../../hooks/use-image.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft, DraftPhoto } from "../../services/services.ts";
import { logVi } from "../../vi/log.ts";
import { savingVi } from "../../vi/saving.ts";
import styles from "./log-activity.module.css";
import { PhotoAdvice } from "./photo-advice.tsx";
import { PhotoFraming } from "./photo-framing.tsx";
import { PhotoPicker } from "./photo-picker.tsx";

interface PhotoStripProps {
  readonly draft: Draft;
  readonly intake: PhotoIntake;
  /** A link is proof too. */
  readonly hasLink: boolean;
}

/** The photos of a draft, each on disk as soon as it is seen here, and the ways to get more. */
export const PhotoStrip = ({ draft, intake, hasLink }: PhotoStripProps) => {
  const { drafts } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  // Whether the page was away while the camera was open shows on opening; later the mark means «the camera is open».
  const wasLost = useRef(draft.awaitsCapture).current;
  const { photos } = draft;

  const handleRemove = async (photo: DraftPhoto, number: number) => {
    await drafts.removePhoto(draft.id, photo.id);
    setToast({
      message: savingVi.undo.photo(number),
      actionLabel: savingVi.undo.action,
      onAction: () => void drafts.restorePhoto(draft.id, photo.id),
    });
  };

  return (
    <section aria-label={logVi.photos}>
      <div class={photos.length > 0 ? `strip ${styles["photos"]}` : styles["take"]}>
        {photos.map((photo, index) => (
          <Photo
            key={photo.id}
            photo={photo}
            index={index + 1}
            onRemove={() => handleRemove(photo, index + 1)}
          />
        ))}
        <PhotoPicker key="picker" draft={draft.id} intake={intake} count={photos.length} max={MAX_PHOTOS} />
      </div>
      <p class={`hint ${styles["said"]}`} role="status">
        {hintOf(intake, photos.length, hasLink)}
      </p>
      <PhotoProblems problems={intake.problems} onUnderstood={intake.forgetProblems} />
      <PhotoAdvice draft={draft} onRemove={(photo, number) => void handleRemove(photo, number)} />
      <PhotoFraming draft={draft} />
      {wasLost && photos.length === 0 && <Banner tone="attn" icon="camera" {...logVi.captureLost} isLive />}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </section>
  );
};

const ENOUGH_PHOTOS = 3;

const hintOf = ({ working, total }: PhotoIntake, count: number, hasLink: boolean): string => {
  if (working > 0 && total > 1) return logVi.photoProgress(total - working + 1, total);
  if (working > 0) return logVi.photoWorking(working);
  if (count === 0) return hasLink ? "" : logVi.noPhotoHint;
  return count < ENOUGH_PHOTOS ? logVi.photoHint : logVi.photoStored(count);
};

interface PhotoProps {
  readonly photo: DraftPhoto;
  readonly index: number;
  readonly onRemove: () => void;
}

const Photo = ({ photo, index, onRemove }: PhotoProps) => {
  const { unit } = useAccount();
  const picture = useImage(photo.thumbnail, "thumbnail");
  return (
    <PhotoTile
      index={index}
      src={picture.kind === "shown" ? picture.url : null}
      badge={{ text: timeOf(photo.takenAt, unit.timeZone), icon: photo.place ? "map-pin" : undefined }}
      onRemove={onRemove}
    />
  );
};
