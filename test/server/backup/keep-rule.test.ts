import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_TIME_ZONE, dayOf } from "../../../src/domain/day.ts";
import { addMs, instant } from "../../../src/domain/instant.ts";
import { snapshotsToKeep } from "../../../src/server/backup/keep-rule.ts";

const HOUR_MS = 60 * 60 * 1000;
// Midnight of the new year in Việt Nam.
const START = instant(Date.UTC(2024, 11, 31, 17));

const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ takenAt: addMs(START, index * hours * HOUR_MS) }));

test("[S41] a year of hourly snapshots leaves some dozens: the newest, one a day, one a month", () => {
  const kept = [...snapshotsToKeep(every(1, 365 * 24))];
  expect(kept.length).toBeGreaterThan(25);
  expect(kept.length).toBeLessThan(40);
  expect(new Set(kept.map(({ takenAt }) => dayOf(takenAt, DEFAULT_TIME_ZONE).slice(0, 7))).size).toBe(12);
});

test("[S41] the newest seven always stay, whenever they were taken", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4e12 }), { maxLength: 60 }), (times) => {
      const snapshots = times.map((time) => ({ takenAt: instant(time) }));
      const kept = snapshotsToKeep(snapshots);
      const newest = [...snapshots].sort((a, b) => b.takenAt - a.takenAt).slice(0, 7);
      expect(newest.every((snapshot) => kept.has(snapshot))).toBe(true);
    }),
  );
});
