import { useRef, useState } from "preact/hooks";
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
  /** To be awaited before saving: waits for photos that are on their way to the disk and says whether they all came. */
  readonly settled: () => Promise<boolean>;
}

/** Takes photos into a draft. */
export const usePhotoIntake = (id: ActivityId, flushDraft: () => Promise<unknown>): PhotoIntake => {
  const { drafts } = useServices();
  const [working, setWorking] = useState(0);
  const [problem, setProblem] = useState<PhotoFailure | null>(null);

  /** What is being stored now; null when nothing is. */
  const taking = useRef<Promise<boolean> | null>(null);

  const store = async (files: readonly File[], source: DraftPhoto["source"]): Promise<boolean> => {
    let isWhole = true;
    for (const file of files) {
      const added = await drafts.addPhoto(id, file, source);
      if (!added.ok) {
        isWhole = false;
        setProblem(added.error);
      }
      setWorking((count) => count - 1);
    }
    await drafts.markCapture(id, false);
    return isWhole;
  };

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
      setWorking((count) => count + files.length);
      const before = taking.current ?? Promise.resolve(true);
      const mine = before.then(async (isWhole) => (await store(files, source)) && isWhole);
      taking.current = mine;
      await mine;
      if (taking.current === mine) taking.current = null;
    },
    settled: () => taking.current ?? Promise.resolve(true),
  };
};
