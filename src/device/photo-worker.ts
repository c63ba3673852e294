import { type ShrunkPhoto, shrinkPhoto } from "./shrink-photo.ts";

/** Asked with a number to tell answers apart; answered with the photo, or null when it cannot be read. */
export interface ShrinkRequest {
  readonly ask: number;
  readonly photo: Blob;
}

export interface ShrinkAnswer {
  readonly ask: number;
  readonly shrunk: ShrunkPhoto | null;
}

// One photo at a time: two decoded ones of 48 MP do not fit into a phone with 2 GB.
let last: Promise<void> = Promise.resolve();

self.addEventListener("message", (event: MessageEvent<ShrinkRequest>) => {
  const { ask, photo } = event.data;
  last = last.then(async () => {
    const shrunk = await shrinkPhoto(photo).catch(() => null);
    const answer: ShrinkAnswer = { ask, shrunk };
    self.postMessage(answer, { transfer: shrunk ? [shrunk.bytes, shrunk.thumbnailBytes] : [] });
  });
});
