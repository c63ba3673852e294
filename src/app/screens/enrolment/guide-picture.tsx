import styles from "./enrolment.module.css";

/** What to look for on the screen of a browser, as most phones draw it: strokes in a square of 24. */
const DRAWINGS = {
  dots: "M5 11.5h1v1H5zM11.5 11.5h1v1h-1zM18 11.5h1v1h-1z",
  openOutside: "M11 5H5v14h14v-6M14 4h6v6M20 4l-9 9",
  browser: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.5l-2 5-5 2 2-5z",
  share: "M8 9H6v12h12V9h-2M12 15V3M8.5 6.5 12 3l3.5 3.5",
  addToHome: "M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM12 8v8M8 12h8",
  homeScreen:
    "M8 2h8a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM10 6.5h.01M14 6.5h.01M10 10.5h.01M14 10.5h.01M11 19h2",
} as const;

export type GuideDrawing = keyof typeof DRAWINGS;

/** Beside the words of a step, which say the same. */
export const GuidePicture = ({ drawing }: { readonly drawing: GuideDrawing }) => (
  <span class={`ic ${styles["picture"]}`}>
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[drawing]} />
    </svg>
  </span>
);
