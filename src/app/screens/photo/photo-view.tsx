import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useImage } from "../../hooks/use-image.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { fullDay, size } from "../../vi/format.ts";
import { formsVi } from "../../vi/forms.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { recordsVi } from "../../vi/records.ts";
import { savingVi } from "../../vi/saving.ts";
import { photoState } from "../photo-state.ts";
import { PhotoReceipt } from "../receipts/photo-receipt.tsx";
import styles from "./photo.module.css";
import { PhotoActions } from "./photo-actions.tsx";
import { usePhotoChange } from "./use-photo-change.ts";

interface PhotoViewProps {
  readonly view: ActivityView;
  readonly title: string;
  readonly photo: EvidenceView;
  readonly number: number;
  readonly isZoomed: boolean;
  readonly onZoom: (isZoomed: boolean) => void;
  readonly onPhoto: (number: number) => void;
}

export const PhotoView = ({ view, title, photo, number, isZoomed, onZoom, onPhoto }: PhotoViewProps) => {
  const picture = useImage(photo.file, "photo");
  const { unit, user } = useAccount();
  const change = usePhotoChange(view);
  const mayChange = user.role === "officer" && user.unit === view.unit && view.status !== "accepted";
  const isGone = change.removed === photo.id;
  const { place } = photo;
  const state = photoState(photo);
  return (
    <div class={styles["viewer"]}>
      <header class={styles["top"]}>
        <a class="icon-btn" href={`/ban-ghi/${view.id}`} aria-label={navigationVi.back}>
          <Icon name="arrow-left" />
        </a>
        <h1>{recordsVi.photo(number, view.photos.length)}</h1>
        <span class={styles["sent"]} role="status">
          <Icon name={state.icon} size="xs" />
          {state.text}
        </span>
        <button
          type="button"
          class="icon-btn"
          aria-label={recordsVi.zoom}
          aria-pressed={isZoomed}
          onClick={() => onZoom(!isZoomed)}
        >
          <Icon name="magnifying-glass-plus" />
        </button>
      </header>
      <main>
        <div class={styles["big"]} data-zoomed={isZoomed} tabIndex={isZoomed ? 0 : undefined}>
          {isGone && <p class={styles["away"]}>{savingVi.undo.photo(number)}</p>}
          {!isGone && picture.kind === "shown" && (
            <img src={picture.url} alt={photo.caption || formsVi.photo(number)} />
          )}
          {!isGone && picture.kind === "missing" && <p class={styles["away"]}>{recordsVi.photoAway}</p>}
        </div>
        <fieldset class={styles["thumbs"]} aria-label={recordsVi.photoOf}>
          {view.photos.map((each, index) => (
            <Thumb
              key={each.id}
              photo={each}
              number={index + 1}
              isCurrent={index + 1 === number}
              onPhoto={onPhoto}
            />
          ))}
        </fieldset>
        <section class={styles["info"]} aria-label={recordsVi.photoInfo}>
          <h2 class="head">{title}</h2>
          <dl>
            <dt>{recordsVi.takenAt}</dt>
            <dd>
              {fullDay(dayOf(photo.takenAt, unit.timeZone))}, {timeOf(photo.takenAt, unit.timeZone)}
            </dd>
            <PhotoReceipt file={photo.file} />
            <dt>{recordsVi.source}</dt>
            <dd>{recordsVi.sources[photo.source]}</dd>
            <dt>{recordsVi.size}</dt>
            <dd>{size(photo.sizeBytes)}</dd>
            <dt>{factsVi.place}</dt>
            <dd>
              {place
                ? factsVi.placeValue(place.latitude.toFixed(5), place.longitude.toFixed(5), place.accuracyM)
                : recordsVi.noPlace}
            </dd>
          </dl>
        </section>
      </main>
      {mayChange && <PhotoActions photo={photo} number={number} change={change} />}
    </div>
  );
};

interface ThumbProps {
  readonly photo: EvidenceView;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onPhoto: (number: number) => void;
}

const Thumb = ({ photo, number, isCurrent, onPhoto }: ThumbProps) => {
  const state = photoState(photo);
  const picture = useImage(photo.thumbnail, "thumbnail");
  return (
    <button
      type="button"
      aria-label={recordsVi.photoName(number, state.name)}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => onPhoto(number)}
    >
      <span class="ph">{picture.kind === "shown" && <img src={picture.url} alt="" />}</span>
      <span class={styles["state"]}>
        <Icon name={state.icon} size="xs" />
        {state.text}
      </span>
    </button>
  );
};
