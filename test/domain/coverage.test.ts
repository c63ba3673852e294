import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf } from "../../src/domain/coverage.ts";
import { addDays, type Day } from "../../src/domain/day.ts";

const TODAY = "2025-05-22" as Day;
const LISTED = ["Thôn 1", "Thôn 2", "Thôn 3"];
const activities = fc.array(
  fc.record({
    on: fc.integer({ min: -400, max: 20 }).map((days) => addDays(TODAY, days)),
    villages: fc.option(fc.subarray([...LISTED, "Thôn Lạ"]), { nil: undefined }),
  }),
);

describe("how villages were reached", () => {
  test("names each village once, and a village is uncovered exactly when nothing was within the days", () => {
    fc.assert(
      fc.property(activities, fc.integer({ min: 7, max: 366 }), (done, days) => {
        const rows = coverageOf(LISTED, done, TODAY, days);
        expect(new Set(rows.map(({ village }) => village)).size).toBe(rows.length);
        for (const { village, count, isUncovered, isUnlisted } of rows) {
          const within = done.filter(
            ({ on, villages }) => villages?.includes(village) && on <= TODAY && on > addDays(TODAY, -days),
          );
          expect(count).toBe(within.length);
          expect(isUncovered).toBe(within.length === 0);
          expect(isUnlisted).toBe(!LISTED.includes(village));
        }
      }),
    );
  });

  test("puts those that were never or longest ago reached first", () => {
    const done = [
      { on: addDays(TODAY, -60), villages: ["Thôn 2"] },
      { on: addDays(TODAY, -59), villages: ["Thôn 1"] },
    ];
    const rows = coverageOf(LISTED, done, TODAY, 60);
    expect(rows.map(({ village, isUncovered }) => [village, isUncovered])).toEqual([
      ["Thôn 3", true],
      ["Thôn 2", true],
      ["Thôn 1", false],
    ]);
    expect(rows[1]).toMatchObject({ daysSince: 60, count: 0, lastOn: addDays(TODAY, -60) });
  });

  test("does not count what lies ahead", () => {
    const [row] = coverageOf(["Thôn 1"], [{ on: addDays(TODAY, 1), villages: ["Thôn 1"] }], TODAY, 60);
    expect(row).toMatchObject({ lastOn: null, isUncovered: true });
  });
});
