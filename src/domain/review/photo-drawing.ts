import * as z from "zod/mini";
import { EvidenceId } from "../evidence.ts";

export const MAX_STROKE_POINTS = 80;
export const MAX_STROKES = 12;
export const MAX_DRAWINGS = 10;

/**
 * One movement of the pen (nét vẽ), a circle or an arrow too: across and down, across and down … from 0 to 1 of the photo's
 * width and height, as it is shown upright.
 */
export const Stroke = z.readonly(
  z.array(z.number().check(z.gte(0), z.lte(1))).check(z.minLength(4), z.maxLength(2 * MAX_STROKE_POINTS)),
);
export type Stroke = z.infer<typeof Stroke>;

/**
 * What a reviewer drew on one photo (vẽ trên ảnh). It lies beside the photo, which stays as it was taken; what must be
 * mended is said in words as well, for a drawing cannot be heard.
 */
export const PhotoDrawing = z.object({
  photo: EvidenceId,
  strokes: z.readonly(z.array(Stroke).check(z.minLength(1), z.maxLength(MAX_STROKES))),
});
export type PhotoDrawing = z.infer<typeof PhotoDrawing>;

export const PhotoDrawings = z.readonly(z.array(PhotoDrawing).check(z.maxLength(MAX_DRAWINGS)));

/** Across and down, as in a {@link Stroke}. */
export type DrawnPoint = readonly [x: number, y: number];

/** The points of a stroke, for a surface so wide and high. */
export const pointsOf = (stroke: Stroke, width: number, height: number): readonly DrawnPoint[] =>
  Array.from({ length: Math.floor(stroke.length / 2) }, (_none, at) => [
    (stroke[2 * at] ?? 0) * width,
    (stroke[2 * at + 1] ?? 0) * height,
  ]);

/** pen: as the hand goes · circle: an oval within the corners of a movement · arrow: from its beginning to its end. */
export type DrawingTool = "pen" | "circle" | "arrow";

/** A stroke as it is kept; null for what is no movement at all. `ratio` is the photo's width by its height. */
export const strokeOf = (tool: DrawingTool, moved: readonly DrawnPoint[], ratio: number): Stroke | null => {
  const [from, to] = [moved[0], moved.at(-1)];
  if (!from || !to || spread(moved) < LEAST_SPREAD) return null;
  switch (tool) {
    case "pen":
      return thinned(moved).flatMap(kept);
    case "circle":
      return oval(from, to).flatMap(kept);
    case "arrow":
      return arrow(from, to, ratio).flatMap(kept);
  }
};

/** Less than this, of the photo's width or height, is a touch and not a line. */
const LEAST_SPREAD = 0.01;

const spread = (points: readonly DrawnPoint[]): number =>
  Math.max(...[0, 1].map((axis) => spanOf(points.map((point) => point[axis as 0 | 1]))));

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** A thousandth of a photo is finer than a pen; nothing lies beside the photo. */
const kept = ([x, y]: DrawnPoint): readonly number[] => [rounded(x), rounded(y)];

const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

/** Every so-many-th point, with the first and the last. */
const thinned = (points: readonly DrawnPoint[]): readonly DrawnPoint[] => {
  if (points.length <= MAX_STROKE_POINTS) return points;
  const step = (points.length - 1) / (MAX_STROKE_POINTS - 1);
  return Array.from({ length: MAX_STROKE_POINTS }, (_none, at) => points[Math.round(at * step)] ?? [0, 0]);
};

const OVAL_POINTS = 28;

const oval = ([x1, y1]: DrawnPoint, [x2, y2]: DrawnPoint): readonly DrawnPoint[] =>
  Array.from({ length: OVAL_POINTS + 1 }, (_none, at) => {
    const angle = (2 * Math.PI * at) / OVAL_POINTS;
    return [
      (x1 + x2) / 2 + (Math.abs(x2 - x1) / 2) * Math.cos(angle),
      (y1 + y2) / 2 + (Math.abs(y2 - y1) / 2) * Math.sin(angle),
    ];
  });

/** Length of its head, of the photo's width, and how far it opens to each side. */
const HEAD = 0.05;
const HEAD_ANGLE = Math.PI / 7;

const arrow = (from: DrawnPoint, to: DrawnPoint, ratio: number): readonly DrawnPoint[] => {
  // Angles hold where both axes have the same measure.
  const back = Math.atan2((from[1] - to[1]) / ratio, from[0] - to[0]);
  const wing = (turn: number): DrawnPoint => [
    to[0] + HEAD * Math.cos(back + turn),
    to[1] + HEAD * Math.sin(back + turn) * ratio,
  ];
  return [from, to, wing(HEAD_ANGLE), to, wing(-HEAD_ANGLE)];
};
