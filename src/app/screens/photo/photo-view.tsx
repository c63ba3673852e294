import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Icon } from "../../components/icon.tsx";
import { Switch } from "../../components/switch.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePhotoStamp } from "../../stamp/use-photo-stamp.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { photoVi } from "../../vi/photo.ts";
import { recordsVi } from "../../vi/records.ts";
import styles from "./photo.module.css";
import { PhotoActions } from "./photo-actions.tsx";
import { PhotoCaption } from "./photo-caption.tsx";
import { PhotoFacts } from "./photo-facts.tsx";
import { PhotoPager } from "./photo-pager.tsx";
import { PhotoThumbs } from "./photo-thumbs.tsx";
import { usePhotoChange } from "./use-photo-change.ts";
import { usePhotoUpload } from "./use-photo-upload.ts";
import { toggledZoom } from "./use-zoom.ts";
import { WHOLE, type Zoom } from "./zoom.ts";

interface PhotoViewProps {
  readonly view: ActivityView;
  readonly title: string;
  readonly photo: EvidenceView;
  /** From 1. */
  readonly number: number;
  readonly onPhoto: (number: number) => void;
}

export const PhotoView = ({ view, title, photo, number, onPhoto }: PhotoViewProps) => {
  const { user } = useAccount();
  const [isStamped, setStamped] = useState(true);
  const [zoom, setZoom] = useState<Zoom>(WHOLE);
  const change = usePhotoChange(view);
  const stampOf = usePhotoStamp(view.unit);
  const facts = stampOf?.(view, photo);
  const mayChange = user.role === "officer" && user.unit === view.unit && view.status !== "accepted";
  const handlePhoto = (next: number) => {
    setZoom(WHOLE);
    onPhoto(next);
  };

  return (
    // Over photos it is night in every theme.
    <div class={styles["viewer"]} data-theme="dark">
      <header class={styles["top"]}>
        <a class="icon-btn" href={`/ban-ghi/${view.id}`} aria-label={navigationVi.back}>
          <Icon name="arrow-left" />
        </a>
        <h1>{recordsVi.photo(number, view.photos.length)}</h1>
        <Upload photo={photo} />
        <button
          type="button"
          class="icon-btn"
          aria-label={recordsVi.zoom}
          aria-pressed={zoom.scale > 1}
          title={photoVi.zoomHint}
          onClick={() => setZoom(toggledZoom(zoom))}
        >
          <Icon name="magnifying-glass-plus" />
        </button>
      </header>
      <main>
        <PhotoPager
          view={view}
          title={title}
          number={number}
          onPhoto={handlePhoto}
          zoom={zoom}
          onZoom={setZoom}
          isStamped={isStamped}
          stampOf={stampOf}
          removed={change.removed}
        />
        <PhotoThumbs photos={view.photos} number={number} onPhoto={handlePhoto} />
        <section class={styles["info"]} aria-label={recordsVi.photoInfo}>
          <h2 class="head">{title}</h2>
          {mayChange && <PhotoCaption key={photo.id} view={view} photo={photo} />}
          {facts && <PhotoFacts photo={photo} facts={facts} mayChange={mayChange} />}
          <div class={styles["more"]}>
            <Switch
              label={photoVi.stamp}
              hint={facts && photoVi.stampFacts(facts.code, facts.place !== null)}
              isOn={isStamped}
              onChange={setStamped}
            />
            <a href={`/ban-ghi/${view.id}/lich-su`}>
              {photoVi.history}
              <Icon name="caret-right" size="s" />
            </a>
          </div>
        </section>
      </main>
      <PhotoActions
        view={view}
        title={title}
        photo={photo}
        number={number}
        change={change}
        mayChange={mayChange}
      />
    </div>
  );
};

/** Said aloud only at the beginning, half way and at the end. */
const Upload = ({ photo }: { readonly photo: EvidenceView }) => {
  const { icon, text, tone, percent } = usePhotoUpload(photo);
  return (
    <>
      <span class={styles["sent"]} data-tone={tone}>
        <Icon name={icon} size="xs" />
        {text}
      </span>
      <span class="vh" role="status">
        {percent === null ? text : photoVi.sendingPercent(Math.floor(percent / 50) * 50)}
      </span>
    </>
  );
};
