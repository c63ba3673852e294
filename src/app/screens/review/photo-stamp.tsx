import type { StampLine } from "../../stamp/stamp-facts.ts";
import { StampOverlay } from "../../stamp/stamp-overlay.tsx";

/** The stamp over the photo that is being reviewed; the stored photo stays clean. */
export const PhotoStamp = ({ lines }: { readonly lines: readonly StampLine[] }) => (
  <figcaption>
    <StampOverlay lines={lines} />
  </figcaption>
);
