import { useRef, useState } from "preact/hooks";
import type { Place } from "../../../domain/activity/common-fields.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";
import type { CameraStream } from "../../hooks/use-camera-stream.ts";
import { usePhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft, DraftPhoto, PhotoFailure } from "../../services/services.ts";

export interface Shutter {
  /** True until the photo that was just taken is on disk. */
  readonly isStoring: boolean;
  readonly problems: readonly PhotoFailure[];
  readonly forgetProblems: () => void;
  readonly shoot: () => void;
  /** The other two ways: the phone's own camera app, and photos that are there already. */
  readonly take: (files: readonly File[], source: "camera" | "gallery") => Promise<void>;
  readonly beforeOpening: () => Promise<void>;
  readonly cancelled: () => void;
}

/** Nearly lossless: it is compressed once more, to its final size, where that does not hold up the page. */
const RAW_QUALITY = 0.95;

/** Takes what the camera shows into the draft; the next photo can be taken when the last one is on disk. */
export const useShutter = (
  draft: Draft,
  { video }: CameraStream,
  place: Place | null,
  village: string | null,
  instead: EvidenceId | null,
): Shutter => {
  const { drafts, photos } = useServices();
  const [isStoring, setStoring] = useState(false);
  const [problem, setProblem] = useState<PhotoFailure | null>(null);
  const others = usePhotoIntake(draft.id, () => Promise.resolve());
  const isBusy = useRef(false);
  const retaken = useRef(instead);

  /** The first photo that comes takes the old one's place, now that it is on disk; those after it are more photos. */
  const standIn = async ({ id }: DraftPhoto): Promise<void> => {
    const old = retaken.current;
    if (old === null || old === id) return;
    retaken.current = null;
    await photos.standIn(draft.id, id, old);
  };

  const shoot = async (): Promise<void> => {
    if (isBusy.current || !video.current) return;
    isBusy.current = true;
    setStoring(true);
    setProblem(null);
    const picture = await frameOf(video.current);
    const added = picture && (await drafts.addPhoto(draft.id, picture, "camera", place));
    if (added && !added.ok) setProblem(added.error);
    if (added?.ok) await standIn(added.value);
    // The record says where it was as soon as one of its photos does; one taken again may be of another day.
    if (added?.ok && place && !draft.values.place && !instead)
      await drafts.update(draft.id, { place, ...(village !== null && { villages: [village] }) });
    isBusy.current = false;
    setStoring(false);
  };

  return {
    isStoring: isStoring || others.working > 0,
    problems: problem ? [problem, ...others.problems] : others.problems,
    forgetProblems: () => {
      setProblem(null);
      others.forgetProblems();
    },
    shoot: () => void shoot(),
    take: (files, source) => others.take(files, source, standIn),
    beforeOpening: others.beforeOpening,
    cancelled: others.cancelled,
  };
};

/** What the video shows now; null before its first picture. */
const frameOf = (video: HTMLVideoElement): Promise<Blob | null> => {
  if (video.videoWidth === 0) return Promise.resolve(null);
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", RAW_QUALITY));
};
