import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/domain/canonical-json.ts";
import { readChange } from "../../../src/domain/collections.ts";
import {
  type DrawingTool,
  type DrawnPoint,
  MAX_DRAWINGS,
  MAX_STROKE_POINTS,
  MAX_STROKES,
  pointsOf,
  Stroke,
  strokeOf,
} from "../../../src/domain/review/photo-drawing.ts";

const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const movements = fc.array(fc.tuple(part, part), { minLength: 2, maxLength: 400 });
const tools = fc.constantFrom<DrawingTool>("pen", "circle", "arrow");

describe("drawing on a photo", () => {
  test("whatever the hand does, a stroke stays within the photo and within what is kept", () => {
    fc.assert(
      fc.property(tools, movements, fc.double({ min: 0.3, max: 3, noNaN: true }), (tool, moved, ratio) => {
        const stroke = strokeOf(tool, moved, ratio);
        if (stroke) expect(Stroke.safeParse(stroke).success).toBe(true);
      }),
    );
  });

  test("a touch is no stroke", () => {
    const still: DrawnPoint[] = [
      [0.5, 0.5],
      [0.502, 0.501],
    ];
    expect(strokeOf("circle", still, 1)).toBeNull();
    expect(strokeOf("pen", [[0.5, 0.5]], 1)).toBeNull();
  });

  test("a circle lies within the corners of the movement, an arrow ends where the hand did", () => {
    const moved: DrawnPoint[] = [
      [0.2, 0.3],
      [0.6, 0.7],
    ];
    const oval = pointsOf(strokeOf("circle", moved, 1) as Stroke, 100, 100);
    expect(Math.min(...oval.map(([x]) => x))).toBeCloseTo(20, 0);
    expect(Math.max(...oval.map(([, y]) => y))).toBeCloseTo(70, 0);
    const arrow = pointsOf(strokeOf("arrow", moved, 1) as Stroke, 100, 100);
    expect(arrow.slice(0, 2)).toEqual([
      [20, 30],
      [60, 70],
    ]);
  });

  test("the largest drawing there can be fits into a change, and a larger one is refused", () => {
    const stroke = Array.from({ length: 2 * MAX_STROKE_POINTS }, () => 0.123);
    const photo = "0197a000-0000-7000-8000-000000000001";
    const drawings = (count: number, strokes = MAX_STROKES) =>
      Array.from({ length: count }, () => ({
        photo,
        strokes: Array.from({ length: strokes }, () => stroke),
      }));
    const change = (given: ReturnType<typeof drawings>) =>
      readChange({ collection: "review", fields: { drawings: given } }, {}).ok;
    expect(change(drawings(MAX_DRAWINGS))).toBe(true);
    expect(canonicalJson(drawings(MAX_DRAWINGS)).length).toBeLessThan(128 * 1024);
    expect(change(drawings(MAX_DRAWINGS + 1))).toBe(false);
    expect(change(drawings(1, MAX_STROKES + 1))).toBe(false);
  });
});
