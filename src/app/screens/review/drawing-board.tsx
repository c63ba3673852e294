import { useRef, useState } from "preact/hooks";
import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import {
  type DrawingTool,
  type DrawnPoint,
  type Stroke,
  strokeOf,
} from "../../../domain/review/photo-drawing.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { photoMarksVi } from "../../vi/photo-marks.ts";
import styles from "./photo-marks.module.css";
import { PhotoMarks } from "./photo-marks.tsx";

interface DrawingBoardProps {
  readonly evidence: EvidenceView;
  readonly number: number;
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}

const TOOLS = ["pen", "circle", "arrow"] as const satisfies readonly DrawingTool[];

/** Mouse, pen or finger on the photo itself. Whoever uses none of them says in words what to mend. */
export const DrawingBoard = ({ evidence, number, strokes, onStrokes }: DrawingBoardProps) => {
  const photo = useEvidenceImage(evidence, "photo");
  const thumbnail = useEvidenceImage(evidence, "thumbnail");
  const picture = photo.kind === "shown" ? photo : thumbnail;
  const [tool, setTool] = useState<DrawingTool>("circle");
  const [moved, setMoved] = useState<readonly DrawnPoint[]>([]);
  const movement = useRef<readonly DrawnPoint[]>([]);
  const { widthPx = 4, heightPx = 3 } = evidence;
  const under = moved.length > 0 ? strokeOf(tool, moved, widthPx / heightPx) : null;

  const follow = (points: readonly DrawnPoint[]) => {
    movement.current = points;
    setMoved(points);
  };
  const handleDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture?.(event.pointerId);
    follow([pointIn(event)]);
  };
  const handleMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (movement.current.length > 0) follow([...movement.current, pointIn(event)]);
  };
  const handleUp = () => {
    const stroke = strokeOf(tool, movement.current, widthPx / heightPx);
    if (stroke) onStrokes([...strokes, stroke]);
    follow([]);
  };

  if (picture.kind !== "shown") return null;
  return (
    <fieldset class="col drawing" aria-label={photoMarksVi.board(number)}>
      <p class="meta">{photoMarksVi.hint}</p>
      <ChipGroup
        label={photoMarksVi.tool}
        isLabelHidden
        choice="one"
        options={TOOLS.map((value) => ({ value, label: photoMarksVi.tools[value] }))}
        selected={[tool]}
        onChange={([chosen]) => setTool(chosen ?? tool)}
      />
      <div
        class={`${styles["whole"]} ${styles["board"]}`}
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={() => follow([])}
      >
        <img src={picture.url} alt="" draggable={false} />
        <PhotoMarks strokes={under ? [...strokes, under] : strokes} photo={evidence} number={number} />
      </div>
      {strokes.length > 0 && (
        <div class="pair even">
          <Button variant="secondary" isCompact onClick={() => onStrokes(strokes.slice(0, -1))}>
            {photoMarksVi.undo}
          </Button>
          <Button variant="secondary" isCompact onClick={() => onStrokes([])}>
            {photoMarksVi.clear}
          </Button>
        </div>
      )}
    </fieldset>
  );
};

const pointIn = (event: PointerEvent & { readonly currentTarget: HTMLElement }): DrawnPoint => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return [within((event.clientX - left) / (width || 1)), within((event.clientY - top) / (height || 1))];
};
