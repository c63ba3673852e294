import { Banner } from "../components/banner.tsx";
import { photoVi } from "../vi/photo.ts";
import type { SharePhotos, ShareState } from "./use-share-photos.ts";

/** What the button says while photos are being stamped; otherwise its own words. */
export const shareLabel = ({ state }: SharePhotos, words: string): string =>
  state.kind === "working" ? photoVi.shareWorking(state.done, state.total) : words;

/** What came of sharing, where the phone's own sheet did not show it. */
export const ShareNotice = ({ sharing: { state } }: { readonly sharing: SharePhotos }) => {
  const words = wordsOf(state);
  if (!words) return null;
  const isTrouble = state.kind === "missing" || state.kind === "unreadable";
  return (
    <Banner tone={isTrouble ? "danger" : "done"} icon={isTrouble ? "warning" : "check"} {...words} isLive />
  );
};

const wordsOf = (state: ShareState): { readonly title: string; readonly text?: string } | null => {
  switch (state.kind) {
    case "idle":
    case "working":
      return null;
    case "ready":
      return photoVi.shareReady;
    case "saved":
      return { title: photoVi.shareSaved(state.photos, state.isCaptionCopied) };
    case "missing":
      return photoVi.shareMissing(state.numbers.join(", "));
    case "unreadable":
      return photoVi.shareUnreadable(state.numbers.join(", "));
  }
};
