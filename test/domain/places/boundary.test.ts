import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isWithin,
  MAX_BOUNDARY_POINTS,
  MAX_BOUNDARY_RINGS,
  readBoundary,
} from "../../../src/domain/places/boundary.ts";
import { err } from "../../../src/domain/result.ts";

const MIDDLE = { latitude: 18.43, longitude: 105.27 };

const at = (angle: number, radius: number) => ({
  latitude: MIDDLE.latitude + Math.sin(angle) * radius,
  longitude: MIDDLE.longitude + Math.cos(angle) * radius,
});

/** A bumpy circle around the middle, closed as GeoJSON wants it. */
const circle = (radius: number, points: number): number[][] =>
  Array.from({ length: points + 1 }, (_none, index) => {
    const { latitude, longitude } = at(
      ((index % points) / points) * 2 * Math.PI,
      radius * (1 + 0.02 * Math.sin(index)),
    );
    return [longitude, latitude, 12];
  });

const polygon = (...rings: number[][][]) => ({ type: "Polygon", coordinates: rings });

const ringsOf = (json: unknown) => {
  const read = readBoundary(json);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

test("however long the line in the file, few points are left, and what lay clearly inside or outside still does", () => {
  const angles = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 6_000 }), angles, (points, angle) => {
      const rings = ringsOf(polygon(circle(0.05, points)));
      expect(rings.flat().length).toBeLessThanOrEqual(MAX_BOUNDARY_POINTS);
      expect(isWithin(rings, at(angle, 0.04))).toBe(true);
      expect(isWithin(rings, at(angle, 0.06))).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test("a hole is outside, whichever way it runs", () => {
  const hole = circle(0.02, 60);
  for (const inner of [hole, [...hole].reverse()]) {
    const rings = ringsOf(polygon(circle(0.05, 60), inner));
    expect(isWithin(rings, at(1, 0.01))).toBe(false);
    expect(isWithin(rings, at(1, 0.035))).toBe(true);
  }
});

test("areas are found in files of every kind, points and lines beside them left alone", () => {
  const area = polygon(circle(0.05, 20));
  const point = { type: "Point", coordinates: [105, 18] };
  const feature = (geometry: unknown) => ({ type: "Feature", properties: { ten: "Sơn Kim 1" }, geometry });
  const files = [
    area,
    { type: "MultiPolygon", coordinates: [area.coordinates] },
    feature(area),
    { type: "FeatureCollection", name: "xa", features: [feature(point), feature(null), feature(area)] },
    { type: "GeometryCollection", geometries: [point, area] },
  ];
  for (const file of files) expect(ringsOf(file)).toEqual(ringsOf(area));
});

test("a crowd of islands keeps the ones with the most points", () => {
  const islands = Array.from({ length: 700 }, (_none, index) => [circle(0.001 + index / 1e5, 4)]);
  const rings = ringsOf({ type: "MultiPolygon", coordinates: [...islands, [circle(0.05, 400)]] });
  expect(rings.length).toBeLessThanOrEqual(MAX_BOUNDARY_RINGS);
  expect(rings.flat().length).toBeLessThanOrEqual(MAX_BOUNDARY_POINTS);
  expect(isWithin(rings.slice(0, 1), at(2, 0.03))).toBe(true);
});

describe("a file that is no boundary says why", () => {
  test.each([
    ["no JSON at all", null, "notGeoJson"],
    ["a list", [1, 2], "notGeoJson"],
    ["a polygon of words", { type: "Polygon", coordinates: [["a", "b"]] }, "notGeoJson"],
    ["a line", { type: "LineString", coordinates: [[105, 18]] }, "noArea"],
    ["nothing", { type: "FeatureCollection", features: [] }, "noArea"],
    [
      "metres of VN-2000",
      polygon([
        [528_000, 2_037_000],
        [529_000, 2_037_000],
        [529_000, 2_038_000],
      ]),
      "otherGrid",
    ],
  ])("%s", (_what, json, problem) => {
    expect(readBoundary(json)).toEqual(err(problem));
  });
});
