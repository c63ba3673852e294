import { useRef } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Banner } from "../../components/banner.tsx";
import { Icon } from "../../components/icon.tsx";
import { PhotoInput } from "../../components/photo-input.tsx";
import { Toast } from "../../components/toast.tsx";
import { ShareNotice, shareLabel } from "../../stamp/share-notice.tsx";
import { useSharePhotos } from "../../stamp/use-share-photos.ts";
import { logVi, photoProblem, storageProblem } from "../../vi/log.ts";
import { photoVi } from "../../vi/photo.ts";
import { recordsVi } from "../../vi/records.ts";
import styles from "./photo.module.css";
import type { PhotoChange } from "./use-photo-change.ts";

interface PhotoActionsProps {
  readonly view: ActivityView;
  readonly title: string;
  readonly photo: EvidenceView;
  /** From 1. */
  readonly number: number;
  readonly change: PhotoChange;
  /** Taken again or removed: only by its own officer, and only until it is accepted. */
  readonly mayChange: boolean;
}

/** What may be done with a photo: shared always, changed as long as it is not accepted. */
export const PhotoActions = ({ view, title, photo, number, change, mayChange }: PhotoActionsProps) => {
  const camera = useRef<HTMLInputElement>(null);
  const sharing = useSharePhotos(view, title);
  const isGone = change.removed === photo.id;

  const handleRetake = async () => {
    if (await change.retakeHere(photo, number)) return;
    await change.beforeRetaking();
    camera.current?.click();
  };
  const handleFiles = async ([file]: readonly File[]) => {
    if (file) await change.retaken(photo, file);
  };

  return (
    <footer class={styles["actions"]}>
      {change.problem && <Banner tone="danger" icon="warning" {...wordsOf(change.problem)} isLive />}
      <ShareNotice sharing={sharing} />
      {!isGone && (
        <div class={styles["pair"]}>
          {mayChange && (
            <button type="button" aria-busy={change.isBusy || undefined} onClick={handleRetake}>
              <Icon name="camera-rotate" />
              {change.isBusy ? logVi.photoWorking(1) : recordsVi.retake}
            </button>
          )}
          <button
            type="button"
            aria-busy={sharing.state.kind === "working" || undefined}
            onClick={() => void sharing.share([number])}
          >
            <Icon name="share-network" />
            {shareLabel(sharing, photoVi.share)}
          </button>
          {mayChange && (
            <button type="button" class={styles["remove"]} onClick={() => change.remove(photo, number)}>
              <Icon name="trash" />
              {recordsVi.deletePhoto}
            </button>
          )}
        </div>
      )}
      <Toast toast={change.toast} onDone={() => void change.settle()} />
      <PhotoInput inputRef={camera} source="camera" onFiles={handleFiles} onCancel={change.notRetaken} />
    </footer>
  );
};

const wordsOf = (problem: NonNullable<PhotoChange["problem"]>) => {
  switch (problem.kind) {
    case "draftGone":
      return logVi.gone;
    case "invalidFields":
      return { title: logVi.fix(problem.fields.length) };
    case "unreadable":
    case "tooMany":
      return photoProblem(problem);
    default:
      return storageProblem(problem);
  }
};
