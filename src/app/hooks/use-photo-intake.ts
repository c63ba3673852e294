import { useRef, useState } from "preact/hooks";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { DraftPhoto, PhotoFailure } from "../services/services.ts";
import { useServices } from "./use-services.ts";

/** Told of each photo that is on disk now, with the file that it was made from; waited for before the next. */
type OnStored = (photo: DraftPhoto, file: File) => unknown;

export interface PhotoIntake {
  /** Photos that are being shrunk and stored. */
  readonly working: number;
  /** Of how many, counted since nothing was being stored: with `working` it says which one it is now. */
  readonly total: number;
  /** One for each photo that did not come in, in their order. */
  readonly problems: readonly PhotoFailure[];
  readonly forgetProblems: () => void;
  /** To be awaited before the camera or the picker opens: the browser may be killed behind it. */
  readonly beforeOpening: () => Promise<void>;
  readonly cancelled: () => void;
  /** Stores one photo after the other; each is on disk, and on screen, before the next begins. */
  readonly take: (
    files: readonly File[] | Promise<readonly File[]>,
    source: DraftPhoto["source"],
    onStored?: OnStored,
  ) => Promise<void>;
  /** Anything else that is put on disk and that saving has to wait for; `work` answers whether it all came. */
  readonly queue: (work: () => Promise<boolean>) => Promise<void>;
  /** To be awaited before saving: waits for photos that are on their way to the disk and says whether they all came. */
  readonly settled: () => Promise<boolean>;
}

const NONE: { readonly done: number; readonly total: number } = { done: 0, total: 0 };

/** Takes photos into a draft. */
export const usePhotoIntake = (id: ActivityId, flushDraft: () => Promise<unknown>): PhotoIntake => {
  const { drafts } = useServices();
  const [{ done, total }, setCounts] = useState(NONE);
  const [problems, setProblems] = useState<readonly PhotoFailure[]>([]);

  /** What is being stored now; null when nothing is. */
  const taking = useRef<Promise<boolean> | null>(null);

  const store = async (
    files: readonly File[],
    source: DraftPhoto["source"],
    onStored?: OnStored,
  ): Promise<boolean> => {
    let isWhole = true;
    for (const file of files) {
      const added = await drafts.addPhoto(id, file, source);
      if (added.ok) await onStored?.(added.value, file);
      else {
        isWhole = false;
        setProblems((before) => [...before, added.error]);
      }
      setCounts((now) => (now.done + 1 === now.total ? NONE : { ...now, done: now.done + 1 }));
    }
    await drafts.markCapture(id, false);
    return isWhole;
  };

  const queue: PhotoIntake["queue"] = async (work) => {
    const before = taking.current ?? Promise.resolve(true);
    const mine = before.then(async (isWhole) => (await work()) && isWhole);
    taking.current = mine;
    await mine;
    if (taking.current === mine) taking.current = null;
  };

  return {
    working: total - done,
    total,
    problems,
    forgetProblems: () => setProblems([]),
    beforeOpening: async () => {
      setProblems([]);
      await Promise.all([flushDraft(), drafts.markCapture(id, true)]);
    },
    cancelled: () => void drafts.markCapture(id, false),
    take: async (files, source, onStored) => {
      const count = (more: number): void => setCounts((now) => ({ ...now, total: now.total + more }));
      if (!(files instanceof Promise)) {
        count(files.length);
        return queue(() => store(files, source, onStored));
      }
      await queue(async () => {
        const known = await files;
        count(known.length);
        return known.length === 0 || store(known, source, onStored);
      });
    },
    queue,
    settled: () => taking.current ?? Promise.resolve(true),
  };
};
