import { useRef } from "preact/hooks";
import { type Point, pannedBy, toggledAt, type Zoom, zoomedAt } from "./zoom.ts";

/** Pinching, dragging and double taps on a frame. One finger on a whole picture is left to the row of photos. */
export const useZoom = (zoom: Zoom, onZoom: (zoom: Zoom) => void) => {
  const fingers = useRef(new Map<number, Point>());

  const handleDown = (event: PointerEvent) => {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  const handleMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const [other] = [...fingers.current].flatMap(([id, point]) => (id === event.pointerId ? [] : [point]));
    fingers.current.set(event.pointerId, now);
    const frame = event.currentTarget.getBoundingClientRect();
    if (other) {
      const spread = distance(now, other) / Math.max(1, distance(before, other));
      onZoom(zoomedAt(zoom, zoom.scale * spread, fromMiddle(between(now, other), frame), frame));
    } else if (zoom.scale > 1) {
      onZoom(pannedBy(zoom, { x: now.x - before.x, y: now.y - before.y }, frame));
    }
  };

  const handleUp = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
  };

  const handleDoubleTap = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    const frame = event.currentTarget.getBoundingClientRect();
    onZoom(toggledAt(zoom, fromMiddle({ x: event.clientX, y: event.clientY }, frame), frame));
  };

  return {
    onPointerDown: handleDown,
    onPointerMove: handleMove,
    onPointerUp: handleUp,
    onPointerCancel: handleUp,
    onPointerLeave: handleUp,
    onDblClick: handleDoubleTap,
  };
};

/** «Phóng to»: about the middle. */
export const toggledZoom = (zoom: Zoom): Zoom => toggledAt(zoom, { x: 0, y: 0 }, { width: 0, height: 0 });

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const fromMiddle = ({ x, y }: Point, frame: DOMRect): Point => ({
  x: x - frame.left - frame.width / 2,
  y: y - frame.top - frame.height / 2,
});
