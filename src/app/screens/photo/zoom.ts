/** How a picture lies in its frame: enlarged about the middle, then shifted, in pixels of the frame. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

const LARGEST = 6;
/** What a double tap and «Phóng to» enlarge to. */
const CLOSER = 2.5;

/** Enlarges so that what is at `point`, counted from the middle of the frame, stays under the finger. */
export const zoomedAt = (zoom: Zoom, scale: number, point: Point, frame: Frame): Zoom => {
  const next = Math.min(LARGEST, Math.max(1, scale));
  const ratio = next / zoom.scale;
  return within(
    { scale: next, x: point.x - (point.x - zoom.x) * ratio, y: point.y - (point.y - zoom.y) * ratio },
    frame,
  );
};

export const pannedBy = (zoom: Zoom, by: Point, frame: Frame): Zoom =>
  within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, frame);

/** A double tap: closer to that place, and back. */
export const toggledAt = (zoom: Zoom, point: Point, frame: Frame): Zoom =>
  zoom.scale > 1 ? WHOLE : zoomedAt(zoom, CLOSER, point, frame);

/** The picture never leaves an edge of its frame bare. */
const within = ({ scale, x, y }: Zoom, { width, height }: Frame): Zoom => {
  const [farX, farY] = [(width * (scale - 1)) / 2, (height * (scale - 1)) / 2];
  return { scale, x: Math.min(farX, Math.max(-farX, x)), y: Math.min(farY, Math.max(-farY, y)) };
};
