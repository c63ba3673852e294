import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pannedBy, toggledAt, WHOLE, type Zoom, zoomedAt } from "../../../src/app/screens/photo/zoom.ts";

const frame = { width: 360, height: 270 };
const points = fc.record({ x: fc.integer({ min: -180, max: 180 }), y: fc.integer({ min: -135, max: 135 }) });
const scales = fc.double({ min: 0.1, max: 20, noNaN: true });

const expectCovered = ({ scale, x, y }: Zoom) => {
  expect(Math.abs(x)).toBeLessThanOrEqual((frame.width * (scale - 1)) / 2 + 1e-6);
  expect(Math.abs(y)).toBeLessThanOrEqual((frame.height * (scale - 1)) / 2 + 1e-6);
  expect(scale).toBeGreaterThanOrEqual(1);
};

describe("zooming into a photo", () => {
  test("never bares an edge of the frame, however it is pinched and dragged", () => {
    const turns = fc.array(fc.record({ scale: scales, at: points, by: points }), { maxLength: 20 });
    fc.assert(
      fc.property(turns, (made) => {
        let zoom = WHOLE;
        for (const { scale, at, by } of made) {
          zoom = pannedBy(zoomedAt(zoom, scale, at, frame), by, frame);
          expectCovered(zoom);
        }
      }),
    );
  });

  test("keeps under the finger what was there", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1, max: 6, noNaN: true }), (at, scale) => {
        const zoom = zoomedAt(WHOLE, scale, at, frame);
        expect((at.x - zoom.x) / zoom.scale).toBeCloseTo(at.x, 6);
        expect((at.y - zoom.y) / zoom.scale).toBeCloseTo(at.y, 6);
      }),
    );
  });

  test("a double tap comes closer, and a second one shows all of it again", () => {
    const closer = toggledAt(WHOLE, { x: 100, y: -50 }, frame);
    expect(closer.scale).toBeGreaterThan(2);
    expect(toggledAt(closer, { x: 0, y: 0 }, frame)).toEqual(WHOLE);
  });
});
