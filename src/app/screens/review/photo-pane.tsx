import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { Stroke } from "../../../domain/review/photo-drawing.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { type StampLine, stampLines } from "../../stamp/stamp-facts.ts";
import { usePhotoStamp } from "../../stamp/use-photo-stamp.ts";
import { photoVi } from "../../vi/photo.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { isNewSinceReview } from "./photo-facts.ts";
import { PhotoMarks, strokesOn } from "./photo-marks.tsx";
import { PhotoStamp } from "./photo-stamp.tsx";

interface PhotoPaneProps {
  readonly view: ActivityView;
  readonly unitName: string;
  /** Photos whose bytes the server waits for. */
  readonly missing: number;
  readonly index: number;
  readonly onIndex: (index: number) => void;
}

/** The proof: one photo large and uncropped, with its strip of facts below it, and all of them small. */
export const PhotoPane = ({ view, unitName, missing, index, onIndex }: PhotoPaneProps) => {
  const [isZoomed, setZoomed] = useState(false);
  const [isStamped, setStamped] = useState(true);
  const stampOf = usePhotoStamp(view.unit);
  const photos = [...view.photos, ...view.gonePhotos];
  const shown = photos[index];
  const lines = shown && stampOf ? stampLines(stampOf(view, shown)) : [];

  return (
    <section class="mid" aria-label={reviewVi.evidence}>
      {shown ? (
        <figure class="proof">
          <LargePhoto
            key={shown.id}
            evidence={shown}
            alt={altOf(shown, unitName, lines)}
            isZoomed={isZoomed}
            strokes={isZoomed ? [] : strokesOn(view.reviews[0]?.drawings ?? [], shown.id)}
            number={index + 1}
          />
          {isStamped && !isZoomed && lines.length > 0 && <PhotoStamp lines={lines} />}
        </figure>
      ) : (
        <EmptyState art="image-square" title={reviewingVi.noPhoto} />
      )}
      {shown?.caption && <p class="strong">{shown.caption}</p>}
      {missing > 0 && (
        <p class="st queue-bg" role="status">
          <Icon name="device-mobile" />
          {reviewVi.missingPhotos(missing)}
        </p>
      )}
      {shown && (
        <div class="shots">
          {photos.map((evidence, at) => (
            <button
              key={evidence.id}
              type="button"
              aria-label={photoName(view, at)}
              aria-current={at === index ? "true" : undefined}
              onClick={() => onIndex(at)}
            >
              <SmallPhoto evidence={evidence} mark={photoMark(view, at)} />
            </button>
          ))}
          <span class="grow" />
          <button
            type="button"
            class="icon-btn"
            aria-label={reviewVi.zoom}
            aria-pressed={isZoomed}
            onClick={() => setZoomed(!isZoomed)}
          >
            <Icon name="magnifying-glass-plus" />
          </button>
          <button
            type="button"
            class="icon-btn"
            aria-label={photoVi.stamp}
            title={photoVi.stamp}
            aria-pressed={isStamped}
            onClick={() => setStamped(!isStamped)}
          >
            <Icon name="seal-check" />
          </button>
          <MapLink evidence={shown} />
        </div>
      )}
    </section>
  );
};

/** What somebody who cannot see the photo is told of it. */
const altOf = ({ caption }: EvidenceView, unitName: string, [place, when]: readonly StampLine[]): string =>
  photoVi.altOf(caption, photoVi.alt(reviewVi.evidence, place?.text ?? unitName, when?.text ?? ""));

const LargePhoto = ({
  evidence,
  alt,
  isZoomed,
  strokes,
  number,
}: {
  /** What the last reviewer drew on it. */
  readonly strokes: readonly Stroke[];
  readonly number: number;
  readonly evidence: EvidenceView;
  readonly alt: string;
  readonly isZoomed: boolean;
}) => {
  const photo = useEvidenceImage(evidence, "photo");
  const thumbnail = useEvidenceImage(evidence, "thumbnail");
  const picture = photo.kind === "shown" ? photo : thumbnail;

  return (
    <div class={isZoomed ? "ph main zoomed" : "ph main"}>
      {picture.kind === "shown" && <img src={picture.url} alt={alt} />}
      {picture.kind === "shown" && <PhotoMarks strokes={strokes} photo={evidence} number={number} />}
      {(photo.kind === "missing" || photo.kind === "unreadable") && (
        <p class="badge" role="status">
          {photo.kind === "unreadable"
            ? reviewingVi.photoUnreadable
            : missingWords(thumbnail.kind === "shown", evidence.deleted)}
        </p>
      )}
    </div>
  );
};

/** The server gives out nothing of a photo that is no longer part of its record. */
const missingWords = (hasThumbnail: boolean, isGone: boolean): string => {
  if (isGone) return hasThumbnail ? reviewingVi.goneSmall : reviewingVi.goneNowhere;
  return hasThumbnail ? reviewingVi.photoMissing : reviewingVi.photoNowhere;
};

type Mark = "new" | "gone" | null;

/** Photos of the record come first, then those that are no longer part of it. */
const photoMark = (view: ActivityView, at: number): Mark => {
  const evidence = view.photos[at];
  if (!evidence) return "gone";
  return isNewSinceReview(evidence, view) ? "new" : null;
};

const photoName = (view: ActivityView, at: number): string => {
  const [live, gone] = [view.photos.length, view.gonePhotos.length];
  if (at >= live) return reviewingVi.gonePhotoOf(at - live + 1, gone);
  const name = reviewVi.photoOf(at + 1, live);
  return photoMark(view, at) === "new" ? reviewingVi.newPhotoOf(name) : name;
};

const SmallPhoto = ({ evidence, mark }: { readonly evidence: EvidenceView; readonly mark: Mark }) => {
  const picture = useEvidenceImage(evidence, "thumbnail");
  return (
    <span class="ph">
      {picture.kind === "shown" && <img src={picture.url} alt="" />}
      {mark && (
        <span class={mark === "gone" ? "badge attn" : "badge"}>
          {mark === "new" ? reviewingVi.newPhoto : reviewingVi.gonePhoto}
        </span>
      )}
    </span>
  );
};

/** Opens a public map; nothing but the coordinates goes there, and only when it is pressed. */
const MapLink = ({ evidence: { place } }: { readonly evidence: EvidenceView }) =>
  place ? (
    <a
      class="icon-btn"
      aria-label={reviewVi.map}
      href={`https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=17/${place.latitude}/${place.longitude}`}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Icon name="map-pin" />
    </a>
  ) : null;
