import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";
import { type PhotoDrawing, pointsOf, type Stroke } from "../../../domain/review/photo-drawing.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { photoMarksVi } from "../../vi/photo-marks.ts";
import styles from "./photo-marks.module.css";

export const strokesOn = (drawings: readonly PhotoDrawing[], photo: EvidenceId): readonly Stroke[] =>
  drawings.find((drawing) => drawing.photo === photo)?.strokes ?? [];

interface PhotoMarksProps {
  readonly strokes: readonly Stroke[];
  readonly photo: Pick<EvidenceView, "widthPx" | "heightPx">;
  /** Place in the row of photos, from 1. */
  readonly number: number;
}

/** Lines over a photo that is shown whole (`contain`) in the same place; the photo itself stays clean. */
export const PhotoMarks = ({ strokes, photo, number }: PhotoMarksProps) => {
  if (strokes.length === 0) return null;
  const { widthPx: width = 4, heightPx: height = 3 } = photo;
  const lines = strokes.map((stroke) =>
    pointsOf(stroke, width, height)
      .map((point) => point.join())
      .join(" "),
  );

  return (
    <svg
      class={styles["marks"]}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={photoMarksVi.drawn(number, strokes.length)}
    >
      {/* A light edge keeps a line visible on a dark photo and on a red banner. */}
      {lines.map((points, at) => (
        <polyline key={`edge ${at}`} class={styles["edge"]} points={points} />
      ))}
      {lines.map((points, at) => (
        <polyline key={`line ${at}`} class={styles["line"]} points={points} />
      ))}
    </svg>
  );
};

interface MarkedPhotoProps {
  readonly photo: EvidenceView;
  readonly number: number;
  readonly strokes: readonly Stroke[];
}

/** The whole photo with what was drawn on it; nothing where nothing was. */
export const MarkedPhoto = ({ photo, number, strokes }: MarkedPhotoProps) => {
  const large = useEvidenceImage(strokes.length > 0 ? photo : null, "photo");
  const small = useEvidenceImage(strokes.length > 0 ? photo : null, "thumbnail");
  const picture = large.kind === "shown" ? large : small;
  if (strokes.length === 0 || picture.kind !== "shown") return null;

  return (
    <span class={styles["whole"]}>
      <img src={picture.url} alt="" />
      <PhotoMarks strokes={strokes} photo={photo} number={number} />
    </span>
  );
};
