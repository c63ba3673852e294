import { useState } from "preact/hooks";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { DraftPhoto, PhotoFailure } from "../services/services.ts";
import { useServices } from "./use-services.ts";

export interface PhotoIntake {
  /** Photos that are being shrunk and stored. */
  readonly working: number;
  readonly problem: PhotoFailure | null;
  readonly forgetProblem: () => void;
  /** To be awaited before the camera or the picker opens: the browser may be killed behind it. */
  readonly beforeOpening: () => Promise<void>;
  readonly cancelled: () => void;
  /** Stores one photo after the other; each is on disk, and on screen, before the next begins. */
  readonly take: (files: readonly File[], source: DraftPhoto["source"]) => Promise<void>;
}

/** Takes photos into a draft. */
export const usePhotoIntake = (id: ActivityId, flushDraft: () => Promise<void>): PhotoIntake => {
  const { drafts } = useServices();
  const [working, setWorking] = useState(0);
  const [problem, setProblem] = useState<PhotoFailure | null>(null);

  return {
    working,
    problem,
    forgetProblem: () => setProblem(null),
    beforeOpening: async () => {
      setProblem(null);
      await Promise.all([flushDraft(), drafts.markCapture(id, true)]);
    },
    cancelled: () => void drafts.markCapture(id, false),
    take: async (files, source) => {
      setWorking(files.length);
      for (const file of files) {
        const added = await drafts.addPhoto(id, file, source);
        if (!added.ok) setProblem(added.error);
        setWorking((count) => count - 1);
      }
      setWorking(0);
      await drafts.markCapture(id, false);
    },
  };
};
