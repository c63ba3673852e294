import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";
import type { PhotoDrawing } from "../../../domain/review/photo-drawing.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { PhotoInput } from "../../components/photo-input.tsx";
import { PhotoTile } from "../../components/photo-tile.tsx";
import { hasCamera } from "../../hooks/has-camera.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { EvidenceImage } from "../../services/images.ts";
import type { Draft, DraftPhoto } from "../../services/services.ts";
import { mendVi } from "../../vi/records.ts";
import { captureHref } from "../capture/capture-href.ts";
import { MarkedPhoto, strokesOn } from "../review/photo-marks.tsx";
import styles from "./mend.module.css";

interface MendPhotosProps {
  readonly draft: Draft;
  /** Photos of the record as the reviewer saw it. */
  readonly saved: readonly EvidenceView[];
  /** Those that the reviewer wants changed; empty: nothing was said of single photos. */
  readonly criticised: readonly EvidenceId[];
  /** What the reviewer drew on some of them. */
  readonly drawings: readonly PhotoDrawing[];
  readonly intake: PhotoIntake;
}

/** Old photos that were criticised, to be kept or taken anew; the others stay as they are. */
export const MendPhotos = ({ draft, saved, criticised, drawings, intake }: MendPhotosProps) => {
  const { drafts, photos } = useServices();
  const { route } = useLocation();
  const camera = useRef<HTMLInputElement>(null);
  const retaken = useRef<EvidenceId | null>(null);
  const isHere = (photo: EvidenceView): boolean => draft.photos.some(({ id }) => id === photo.id);
  const numbered = saved.map((photo, index) => ({ photo, number: index + 1 }));
  const toMend = numbered.filter(({ photo }) => criticised.includes(photo.id));
  const untouched = numbered.filter(({ photo }) => !criticised.includes(photo.id));
  const fresh = draft.photos.filter((photo) => !photo.isSaved);
  const done = toMend.filter(({ photo }) => !isHere(photo)).length;

  const handleRetake = async (photo: EvidenceId | null) => {
    if (hasCamera()) return route(captureHref(draft.id, { from: "mend", instead: photo }));
    retaken.current = photo;
    await intake.beforeOpening();
    camera.current?.click();
  };
  const handleFiles = async (files: readonly File[]) => {
    await intake.take(files, "camera", async ({ id }: DraftPhoto) => {
      if (retaken.current) await photos.standIn(draft.id, id, retaken.current);
    });
  };

  return (
    <section aria-labelledby="mend">
      <div class="sec">
        <h2 id="mend">{mendVi.todo}</h2>
        {toMend.length > 0 && <span class="aside">{mendVi.progress(done, toMend.length)}</span>}
      </div>
      <ul class={styles["photos"]}>
        {toMend.map(({ photo, number }) => (
          <li key={photo.id}>
            <Photo
              photo={photo}
              number={number}
              badge={isHere(photo) ? mendVi.oldPhoto : mendVi.removedPhoto}
              isOld
            />
            <MarkedPhoto photo={photo} number={number} strokes={strokesOn(drawings, photo.id)} />
            {isHere(photo) ? (
              <Button
                variant="quiet"
                icon="camera"
                isCompact
                label={mendVi.retakePhoto(number)}
                onClick={() => handleRetake(photo.id)}
              >
                {mendVi.retake}
              </Button>
            ) : (
              <Button
                variant="quiet"
                isCompact
                label={mendVi.keepPhoto(number)}
                onClick={() => void drafts.restorePhoto(draft.id, photo.id)}
              >
                {mendVi.keep}
              </Button>
            )}
          </li>
        ))}
        {fresh.map((photo, index) => (
          <li key={photo.id}>
            <Photo
              photo={photo}
              number={numbered.length + index + 1}
              badge={mendVi.newPhoto}
              onRemove={() => void drafts.removePhoto(draft.id, photo.id)}
            />
          </li>
        ))}
      </ul>
      <div class={styles["under"]}>
        {untouched.length > 0 && toMend.length > 0 && (
          <p class="row meta tone-done">
            <Icon name="check-circle-fill" size="s" />
            {mendVi.untouched(untouched.map(({ number }) => number).join(", "))}
          </p>
        )}
        {toMend.length === 0 && (
          <Button variant="secondary" icon="camera" onClick={() => handleRetake(null)}>
            {mendVi.retake}
          </Button>
        )}
      </div>
      <PhotoInput inputRef={camera} source="camera" onFiles={handleFiles} onCancel={intake.cancelled} />
    </section>
  );
};

interface PhotoProps {
  readonly photo: EvidenceImage;
  readonly number: number;
  readonly badge: string;
  readonly isOld?: boolean;
  readonly onRemove?: () => void;
}

const Photo = ({ photo, number, badge, isOld = false, onRemove }: PhotoProps) => {
  const picture = useEvidenceImage(photo, "thumbnail");
  return (
    <PhotoTile
      index={number}
      src={picture.kind === "shown" ? picture.url : null}
      badge={{ text: badge, icon: isOld ? "x" : "check", tone: isOld ? "attn" : undefined }}
      onRemove={onRemove}
    />
  );
};
