import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { type StampFacts, type StampLine, stampLines } from "../../stamp/stamp-facts.ts";
import { StampOverlay } from "../../stamp/stamp-overlay.tsx";
import { size } from "../../vi/format.ts";
import { photoVi } from "../../vi/photo.ts";
import { recordsVi } from "../../vi/records.ts";
import { savingVi } from "../../vi/saving.ts";
import styles from "./photo.module.css";
import { usePager } from "./use-pager.ts";
import { useZoom } from "./use-zoom.ts";
import { WHOLE, type Zoom } from "./zoom.ts";

interface PhotoPagerProps {
  readonly view: ActivityView;
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly onPhoto: (number: number) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly isStamped: boolean;
  /** Null until names are read. */
  readonly stampOf: ((view: ActivityView, photo: EvidenceView) => StampFacts) | null;
  readonly removed: EvidenceView["id"] | null;
}

/** The photos of a record side by side: swiped, or gone through with the arrow keys. */
export const PhotoPager = (props: PhotoPagerProps) => {
  const { view, title, number, onPhoto, zoom, onZoom, isStamped, stampOf, removed } = props;
  const { ref, onScroll } = usePager(number, onPhoto);
  const isZoomed = zoom.scale > 1;

  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (number + step >= 1 && number + step <= view.photos.length) onPhoto(number + step);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: because a fieldset does not scroll sideways in every browser
    <div
      class={styles["pager"]}
      role="group"
      aria-label={photoVi.pager}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: because what can be scrolled must be reached by the keyboard
      tabIndex={0}
      ref={ref}
      data-locked={isZoomed}
      onScroll={onScroll}
      onKeyDown={handleKey}
    >
      {view.photos.map((photo, index) => {
        const facts = stampOf?.(view, photo);
        const lines = facts ? stampLines(facts) : [];
        const isCurrent = index + 1 === number;
        return (
          <div key={photo.id} class={styles["page"]} aria-hidden={!isCurrent}>
            {removed === photo.id ? (
              <p class={styles["away"]}>{savingVi.undo.photo(index + 1)}</p>
            ) : (
              <Slide
                photo={photo}
                alt={photoVi.altOf(photo.caption, altOf(title, lines))}
                lines={isStamped && !(isCurrent && isZoomed) ? lines : []}
                isCurrent={isCurrent}
                zoom={isCurrent ? zoom : WHOLE}
                onZoom={onZoom}
              />
            )}
          </div>
        );
      })}
    </div>
  );
};

interface SlideProps {
  readonly photo: EvidenceView;
  readonly alt: string;
  /** Empty: the stamp is off. */
  readonly lines: readonly StampLine[];
  readonly isCurrent: boolean;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The thumbnail at once, and the photo itself when this page is the one that is looked at. */
const Slide = ({ photo, alt, lines, isCurrent, zoom, onZoom }: SlideProps) => {
  const thumbnail = useEvidenceImage(photo, "thumbnail");
  const [isAsked, setAsked] = useState(false);
  const full = useEvidenceImage(isCurrent ? photo : null, "photo", !isAsked);
  const touch = useZoom(zoom, onZoom);
  const picture = full.kind === "shown" ? full : thumbnail;
  const ratio = photo.widthPx && photo.heightPx ? photo.widthPx / photo.heightPx : 4 / 3;

  return (
    <>
      <figure class={styles["frame"]} style={{ "--ratio": ratio }} data-zoomed={zoom.scale > 1} {...touch}>
        {picture.kind === "shown" && (
          <img
            src={picture.url}
            alt={alt}
            draggable={false}
            style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
          />
        )}
        {lines.length > 0 && <StampOverlay lines={lines} />}
      </figure>
      {isCurrent && full.kind === "held" && (
        <div class={styles["away"]}>
          <Button variant="secondary" icon="download-simple" isCompact onClick={() => setAsked(true)}>
            {photoVi.fetchLarge(size(photo.sizeBytes))}
          </Button>
        </div>
      )}
      {isCurrent && (full.kind === "missing" || full.kind === "unreadable") && (
        <p class={styles["away"]} role="status">
          {awayWords(photo, full.kind)}
        </p>
      )}
    </>
  );
};

const awayWords = ({ fileType }: EvidenceView, kind: "missing" | "unreadable"): string => {
  if (kind === "unreadable") return recordsVi.photoUnreadable;
  return fileType === "image/heic" ? recordsVi.photoOriginal : recordsVi.photoAway;
};

const altOf = (title: string, [place, when]: readonly StampLine[]): string =>
  photoVi.alt(title, place?.text ?? "", when?.text ?? "");
