import { MAX_PHOTO_BYTES } from "../domain/evidence.ts";
import { err, type Result } from "../domain/result.ts";
import type { Timer } from "../sync/ports.ts";
import type { PhotoRefusal, PreparedPhoto } from "./photo/prepared-photo.ts";
import type { ShrinkAnswer, ShrinkRequest } from "./photo-worker.ts";

export interface ShrinkOptions {
  /** A setting: 1280, 1600 or 2048. */
  readonly longSidePx?: number;
}

/** Makes a photo ready, or says why it cannot be. */
export type ShrinkPhoto = (photo: Blob, options?: ShrinkOptions) => Promise<Prepared>;

type Prepared = Result<PreparedPhoto, PhotoRefusal>;

const LONG_SIDE_PX = 1600;

/** The slowest phones take some seconds a phase; a worker that the system took away says nothing at all. */
const LIMIT_MS = 40_000;

/**
 * Shrinks in a worker that is made with the first photo, one photo after the other. A worker that dies or is silent for too
 * long is replaced, and the photo tried once more.
 */
export const createPhotoShrinker = (makeWorker: () => Worker, timer: Timer): ShrinkPhoto => {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let asks = 0;

  const ask = async (wanted: Wanted): Promise<Prepared | null> => {
    worker ??= makeWorker();
    asks += 1;
    const answer = await answerOf(worker, timer, { ...wanted, ask: asks });
    if (answer === null) worker = null;
    return answer;
  };

  return (photo, { longSidePx = LONG_SIDE_PX } = {}) => {
    const wanted = { photo, longSidePx, mostOriginalBytes: MAX_PHOTO_BYTES };
    const prepared = last.then(
      async () => (await ask(wanted)) ?? (await ask(wanted)) ?? err("damaged" as const),
    );
    last = prepared.catch(() => null);
    return prepared;
  };
};

type Wanted = Omit<ShrinkRequest, "ask">;

/** Null when the worker died over it, or was put to an end because it said nothing for too long. */
const answerOf = (worker: Worker, timer: Timer, request: ShrinkRequest): Promise<Prepared | null> =>
  new Promise((resolve) => {
    const died = (): void => {
      worker.terminate();
      end(null);
    };
    let cancel = timer.after(LIMIT_MS, died);
    const heard = ({ data }: MessageEvent<ShrinkAnswer>): void => {
      if (data.ask !== request.ask) return;
      if ("prepared" in data) {
        end(data.prepared);
        return;
      }
      cancel();
      // Each phase that is said is a sign of life.
      cancel = timer.after(LIMIT_MS, died);
    };
    const end = (answer: Prepared | null): void => {
      cancel();
      worker.removeEventListener("message", heard);
      worker.removeEventListener("error", died);
      resolve(answer);
    };
    worker.addEventListener("message", heard);
    worker.addEventListener("error", died);
    worker.postMessage(request);
  });
