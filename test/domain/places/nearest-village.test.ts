import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "../../../src/domain/activity/common-fields.ts";
import { instant } from "../../../src/domain/instant.ts";
import { distanceM, type Point } from "../../../src/domain/places/distance.ts";
import {
  type KnownPoint,
  MOST_DISTANCE_M,
  nearestVillage,
} from "../../../src/domain/places/nearest-village.ts";

const at = (latitude: number, longitude: number, accuracyM = 8): Place => ({
  latitude,
  longitude,
  accuracyM,
  measuredAt: instant(0),
});

/** One minute of latitude is a nautical mile. */
const METRES_PER_DEGREE = 111_195;
const HERE = at(18.43, 105.27);
const north = (metres: number, accuracyM?: number): Place =>
  at(HERE.latitude + metres / METRES_PER_DEGREE, HERE.longitude, accuracyM);
const known = (village: string, point: Place): KnownPoint => ({ village, point });

const degrees: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
/** Within some kilometres of each other, as the places of one unit are. */
const nearby: fc.Arbitrary<Place> = fc
  .record({
    northM: fc.integer({ min: -4_000, max: 4_000 }),
    eastM: fc.integer({ min: -4_000, max: 4_000 }),
    accuracyM: fc.integer({ min: 0, max: 2_000 }),
  })
  .map(({ northM, eastM, accuracyM }) =>
    at(HERE.latitude + northM / METRES_PER_DEGREE, HERE.longitude + eastM / METRES_PER_DEGREE, accuracyM),
  );
const points = fc.array(fc.record({ village: fc.constantFrom("A", "B", "C", ""), point: nearby }), {
  maxLength: 12,
});

test("a distance is the same both ways, nothing to itself, and never more than half around the earth", () => {
  fc.assert(
    fc.property(degrees, degrees, (a, b) => {
      const distance = distanceM(a, b);
      expect(distance).toBeCloseTo(distanceM(b, a), 3);
      expect(distanceM(a, a)).toBe(0);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(20_016_000);
    }),
  );
});

// Ten metres of twenty thousand kilometres: opposite ends of the earth are where the formula is least exact.
test("a way over a third place is never shorter", () => {
  fc.assert(
    fc.property(degrees, degrees, degrees, (a, b, c) => {
      expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 10);
    }),
  );
});

test("known distances come out: a minute of latitude, a minute of longitude at 60°, and over the date line", () => {
  expect(distanceM({ latitude: 18, longitude: 105 }, { latitude: 18 + 1 / 60, longitude: 105 })).toBeCloseTo(
    1853.3,
    0,
  );
  expect(distanceM({ latitude: 60, longitude: 10 }, { latitude: 60, longitude: 10 + 1 / 60 })).toBeCloseTo(
    926.6,
    0,
  );
  expect(distanceM({ latitude: 0, longitude: 179.99 }, { latitude: 0, longitude: -179.99 })).toBeCloseTo(
    2224,
    0,
  );
});

test("what is proposed is a known village, none of its rivals is nearer, and it lies within bounds", () => {
  fc.assert(
    fc.property(nearby, points, (here, all) => {
      const village = nearestVillage(here, all);
      if (village === null) return;
      const usable = all.filter((each) => each.village !== "" && each.point.accuracyM <= MOST_DISTANCE_M);
      const distances = usable.map((each) => ({ village: each.village, m: distanceM(here, each.point) }));
      const own = Math.min(...distances.filter((each) => each.village === village).map(({ m }) => m));
      expect(own).toBeLessThanOrEqual(MOST_DISTANCE_M);
      expect(here.accuracyM).toBeLessThanOrEqual(MOST_DISTANCE_M);
      for (const rival of distances)
        if (rival.village !== village) expect(rival.m - own).toBeGreaterThan(here.accuracyM);
    }),
  );
});

test("the order in which places were noted changes nothing", () => {
  fc.assert(
    fc.property(nearby, points, (here, all) => {
      expect(nearestVillage(here, [...all].reverse())).toBe(nearestVillage(here, all));
    }),
  );
});

test("a place measured where one stands is the nearest, unless a neighbour is as near", () => {
  expect(nearestVillage(HERE, [known("Khe Chè", HERE), known("Kim Cương 1", north(900))])).toBe("Khe Chè");
  expect(nearestVillage(HERE, [known("Khe Chè", HERE), known("Kim Cương 1", HERE)])).toBeNull();
});

test("a posting point tells its village as well as the village's own point does", () => {
  const all = [
    known("Khe Chè", north(1_400)),
    known("Khe Chè", north(60)),
    known("Kim Cương 1", north(-700)),
  ];
  expect(nearestVillage(HERE, all)).toBe("Khe Chè");
});

test("nothing is proposed beyond the bound, by a measurement that is too rough, or from 0, 0", () => {
  expect(nearestVillage(HERE, [known("Khe Chè", north(MOST_DISTANCE_M - 10))])).toBe("Khe Chè");
  expect(nearestVillage(HERE, [known("Khe Chè", north(MOST_DISTANCE_M + 10))])).toBeNull();
  expect(nearestVillage({ ...HERE, accuracyM: MOST_DISTANCE_M + 1 }, [known("Khe Chè", HERE)])).toBeNull();
  expect(nearestVillage(HERE, [known("Khe Chè", north(10, MOST_DISTANCE_M + 1))])).toBeNull();
  expect(nearestVillage(at(0, 0), [known("Biển", at(0, 0))])).toBeNull();
  expect(nearestVillage(at(0.001, 0), [known("Biển", at(0, 0))])).toBeNull();
  expect(nearestVillage(HERE, [])).toBeNull();
});

test("between two villages a rough measurement decides nothing, an exact one does", () => {
  const all = [known("Khe Chè", north(300)), known("Kim Cương 1", north(-500))];
  expect(nearestVillage({ ...HERE, accuracyM: 150 }, all)).toBe("Khe Chè");
  expect(nearestVillage({ ...HERE, accuracyM: 250 }, all)).toBeNull();
});
