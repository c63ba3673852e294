import type { ShrinkAnswer, ShrinkRequest } from "./photo-worker.ts";
import type { ShrunkPhoto } from "./shrink-photo.ts";

/** Makes a photo ready; null when it cannot be read. */
export type ShrinkPhoto = (photo: Blob) => Promise<ShrunkPhoto | null>;

/** Shrinks in a worker that is made with the first photo. A worker that dies is replaced, its photos are unreadable. */
export const createPhotoShrinker = (makeWorker: () => Worker): ShrinkPhoto => {
  const waiting = new Map<number, (shrunk: ShrunkPhoto | null) => void>();
  let worker: Worker | null = null;
  let asks = 0;

  const start = (): Worker => {
    const made = makeWorker();
    made.addEventListener("message", (event: MessageEvent<ShrinkAnswer>) => {
      waiting.get(event.data.ask)?.(event.data.shrunk);
      waiting.delete(event.data.ask);
    });
    made.addEventListener("error", () => {
      made.terminate();
      worker = null;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
    return made;
  };

  return (photo) =>
    new Promise((resolve) => {
      worker ??= start();
      asks += 1;
      waiting.set(asks, resolve);
      const request: ShrinkRequest = { ask: asks, photo };
      worker.postMessage(request);
    });
};
