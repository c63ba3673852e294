import { Logo } from "../components/logo.tsx";
import styles from "./stamp.module.css";
import { overlayLines, type StampLine } from "./stamp-facts.ts";

/**
 * The stamp over the bottom of a photo, in the live camera and wherever a photo is looked at: `<div
 * style="position:relative"><img/><StampOverlay lines={stampLines(facts)} /></div>`. What lies under it is shown when it
 * is switched off; the photo itself stays clean.
 */
export const StampOverlay = ({ lines }: { readonly lines: readonly StampLine[] }) => (
  <div class={styles["overlay"]}>
    <Logo size={32} />
    <p>
      {overlayLines(lines).map(({ kind, text }) => (
        <span key={kind} data-kind={kind}>
          {text}
        </span>
      ))}
    </p>
  </div>
);
