import { useEffect } from "preact/hooks";
import { type EvidenceId, MAX_PHOTOS } from "../../../domain/evidence.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { PhotoProblems } from "../../components/photo-problems.tsx";
import { TorchButton } from "../../components/torch-button.tsx";
import { useCameraStream } from "../../hooks/use-camera-stream.ts";
import { useLivePlace } from "../../hooks/use-live-place.ts";
import { useVillageAt } from "../../hooks/use-village-at.ts";
import type { Draft } from "../../services/services.ts";
import { captureVi, framingHints } from "../../vi/capture.ts";
import { logVi } from "../../vi/log.ts";
import { mendVi } from "../../vi/records.ts";
import styles from "./capture.module.css";
import { CaptureControls } from "./capture-controls.tsx";
import { LiveStamp } from "./live-stamp.tsx";
import { newestOf } from "./newest-photo.ts";
import { PlaceAsk, PlacePill } from "./place-pill.tsx";
import { TaskLink } from "./task-link.tsx";
import { useShutter } from "./use-shutter.ts";

interface CaptureProps {
  readonly draft: Draft;
  /** «Chụp lại»: the photo whose place the next one takes. */
  readonly instead: EvidenceId | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** More than a photo is kept at, so that nothing is lost by the way; a phone gives what it can. */
const IDEAL_FRAME: MediaTrackConstraints = { width: { ideal: 2048 }, height: { ideal: 1536 } };

export const Capture = ({ draft, instead, onClose, onDone }: CaptureProps) => {
  const camera = useCameraStream(IDEAL_FRAME);
  const place = useLivePlace();
  const villageAt = useVillageAt();
  // What the officer has chosen stays, wherever the phone thinks that it is.
  const village = draft.areVillagesGuessed ? villageAt(place.place) : null;
  const shutter = useShutter(draft, camera, place.place, village, instead);
  const count = draft.photos.length;
  const newest = newestOf(draft.photos.filter((photo) => !photo.isSaved));
  const [lastHint] = newest?.hints ?? [];
  const retaking = draft.photos.findIndex(({ id }) => id === instead) + 1;
  const isWithoutCamera = camera.state === "absent";

  // A desk without a camera has nothing to show here: the form takes files. For a photo taken again they come from here.
  useEffect(() => {
    if (isWithoutCamera && instead === null) onDone();
  }, [isWithoutCamera]);

  return (
    <div class={styles["capture"]}>
      <h1 class="vh">{captureVi.title}</h1>
      <header class={styles["top"]}>
        <button type="button" class="icon-btn" aria-label={captureVi.close} onClick={onClose}>
          <Icon name="x" />
        </button>
        <PlacePill place={place} />
        <TorchButton torch={camera.torch} />
      </header>
      <main class={styles["main"]}>
        <div class={styles["frame"]} data-shot={shutter.isStoring}>
          <video ref={camera.video} playsInline muted tabIndex={-1} aria-label={captureVi.frame} />
          {count === 0 && camera.state === "running" && (
            <p class={styles["hint"]}>{framingHints[draft.kind]}</p>
          )}
          {retaking > 0 && camera.state === "running" && (
            <p class={styles["hint"]}>{mendVi.retakePhoto(retaking)}</p>
          )}
          {newest && lastHint && !shutter.isStoring && (
            <p class={styles["hint"]} role="status">
              {logVi.coach(draft.photos.indexOf(newest) + 1, lastHint)}
            </p>
          )}
          {camera.state === "starting" && (
            <p class={styles["hint"]} role="status">
              {captureVi.starting}
            </p>
          )}
          {camera.zoom && (
            <input
              class={styles["zoom"]}
              type="range"
              aria-label={captureVi.zoom}
              {...{ min: camera.zoom.min, max: camera.zoom.max, step: "any", value: camera.zoom.value }}
              onInput={({ currentTarget }) => camera.zoom?.set(Number(currentTarget.value))}
            />
          )}
          <LiveStamp draft={draft} place={place.place} village={village} />
        </div>
        {place.state === "ask" && camera.state !== "starting" && <PlaceAsk place={place} />}
        {(camera.state === "refused" || isWithoutCamera) && (
          <Banner
            tone="attn"
            icon="camera-slash"
            title={captureVi.refused.title}
            text={captureVi.refused.text}
            isLive
          >
            <Button variant="secondary" isCompact onClick={camera.again}>
              {captureVi.refused.again}
            </Button>
          </Banner>
        )}
        <PhotoProblems problems={shutter.problems} onUnderstood={shutter.forgetProblems} />
        {instead === null && <TaskLink draft={draft} onOpen={onDone} />}
        <CaptureControls
          draft={draft}
          shutter={shutter}
          isReady={camera.state === "running" && count < MAX_PHOTOS}
          onDone={onDone}
        />
      </main>
    </div>
  );
};
