import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAround, gridLines, isInFrame, scaleBar } from "../../src/domain/place-map.ts";

const point = fc.record({
  latitude: fc.double({ min: 8, max: 23, noNaN: true }),
  longitude: fc.double({ min: 102, max: 110, noNaN: true }),
});
const points = fc.array(point, { minLength: 1, maxLength: 30 });

test("a frame holds every point that it was made around, with its margin, north up and east to the right", () => {
  fc.assert(
    fc.property(points, (given) => {
      const frame = frameAround(given, 320, 24);
      if (!frame) throw new Error("no frame");
      for (const each of given) {
        const { x, y } = frame.toXY(each);
        expect(Math.min(x, y, 320 - x, 320 - y)).toBeGreaterThanOrEqual(24 - 1e-6);
        expect(isInFrame(frame, each)).toBe(true);
      }
      const [at] = given;
      if (!at) return;
      const from = frame.toXY(at);
      expect(frame.toXY({ ...at, latitude: at.latitude + 0.01 }).y).toBeLessThan(from.y);
      expect(frame.toXY({ ...at, longitude: at.longitude + 0.01 }).x).toBeGreaterThan(from.x);
    }),
  );
});

test("a kilometre north is a kilometre on the scale", () => {
  const frame = frameAround(
    [
      { latitude: 18.4, longitude: 105.3 },
      { latitude: 18.45, longitude: 105.35 },
    ],
    320,
    24,
  );
  if (!frame) throw new Error("no frame");
  const from = frame.toXY({ latitude: 18.42, longitude: 105.33 });
  const to = frame.toXY({ latitude: 18.42 + 1000 / 110_574, longitude: 105.33 });
  expect((from.y - to.y) * frame.metresPerUnit).toBeCloseTo(1000, 3);
});

test("the scale bar is a round length that fits and is no shorter than needed", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 5000, noNaN: true }), (metresPerUnit) => {
      const { metres, units } = scaleBar({ metresPerUnit }, 100);
      expect(units).toBeLessThanOrEqual(100 + 1e-9);
      expect(units).toBeGreaterThanOrEqual(40 - 1e-9);
      expect([1, 2, 5]).toContain(Number(String(metres).replace(/0+$/, "")[0]));
    }),
  );
});

test("nothing is drawn around nothing, and the grid goes through the middle", () => {
  expect(frameAround([], 320, 24)).toBeNull();
  expect(gridLines(320, 100)).toEqual([60, 160, 260]);
});
