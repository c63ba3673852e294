import { err, type Result } from "../domain/result.ts";
import type { PhotoPhase, PhotoRefusal, PreparedPhoto } from "./photo/prepared-photo.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

/** Asked with a number to tell answers apart. */
export interface ShrinkRequest {
  readonly ask: number;
  readonly photo: Blob;
  readonly longSidePx: number;
  /** A larger original is not kept. */
  readonly mostOriginalBytes: number;
}

/** Some words on how far it is, then the photo or why there is none. */
export type ShrinkAnswer =
  | { readonly ask: number; readonly phase: PhotoPhase }
  | { readonly ask: number; readonly prepared: Result<PreparedPhoto, PhotoRefusal> };

// One photo at a time: two decoded ones of 48 MP do not fit into a phone with 2 GB.
let last: Promise<void> = Promise.resolve();

const answer = (words: ShrinkAnswer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(words, { transfer });

self.addEventListener("message", ({ data }: MessageEvent<ShrinkRequest>) => {
  const { ask, photo, ...bounds } = data;
  last = last.then(async () => {
    const onPhase = (phase: PhotoPhase): void => answer({ ask, phase });
    const prepared = await shrinkPhoto(photo, bounds, onPhase).catch(() => err("damaged" as const));
    answer({ ask, prepared }, prepared.ok ? buffersOf(prepared.value) : []);
  });
});

const buffersOf = (photo: PreparedPhoto): ArrayBuffer[] =>
  photo.kind === "shrunk" ? [photo.bytes, photo.thumbnailBytes] : [photo.bytes];
