import type { Timer } from "../sync/ports.ts";
import type { ShrinkAnswer, ShrinkRequest } from "./photo-worker.ts";
import type { ShrunkPhoto } from "./shrink-photo.ts";

/** Makes a photo ready; null when it cannot be read. */
export type ShrinkPhoto = (photo: Blob) => Promise<ShrunkPhoto | null>;

/** The slowest phones take some seconds; a worker that the system took away says nothing at all. */
const LIMIT_MS = 40_000;

/**
 * Shrinks in a worker that is made with the first photo, one photo after the other. A worker that dies or is silent for too
 * long is replaced, and the photo tried once more.
 */
export const createPhotoShrinker = (makeWorker: () => Worker, timer: Timer): ShrinkPhoto => {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let asks = 0;

  /** Undefined when the worker died over it. */
  const ask = (photo: Blob): Promise<ShrunkPhoto | null | undefined> =>
    new Promise((resolve) => {
      worker ??= makeWorker();
      const mine = worker;
      asks += 1;
      const request: ShrinkRequest = { ask: asks, photo };
      const heard = ({ data }: MessageEvent<ShrinkAnswer>): void => {
        if (data.ask === request.ask) end(data.shrunk);
      };
      const died = (): void => {
        mine.terminate();
        worker = null;
        end(undefined);
      };
      const cancel = timer.after(LIMIT_MS, died);
      const end = (answer: ShrunkPhoto | null | undefined): void => {
        cancel();
        mine.removeEventListener("message", heard);
        mine.removeEventListener("error", died);
        resolve(answer);
      };
      mine.addEventListener("message", heard);
      mine.addEventListener("error", died);
      mine.postMessage(request);
    });

  const askTwice = async (photo: Blob): Promise<ShrunkPhoto | null> => {
    const answer = await ask(photo);
    return (answer === undefined ? await ask(photo) : answer) ?? null;
  };

  return (photo) => {
    const shrunk = last.then(() => askTwice(photo));
    last = shrunk.catch(() => null);
    return shrunk;
  };
};
