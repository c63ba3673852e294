import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs } from "../../../src/domain/instant.ts";
import {
  DRAWS,
  inQueueOrder,
  isDrawn,
  QueueGroup,
  queueGroupOf,
} from "../../../src/domain/review/queue-order.ts";
import {
  CLOCK_FAR_OFF_MS,
  isWhole,
  MISSING_AFTER_MS,
  type ReviewFacts,
  reviewFlags,
} from "../../../src/domain/review/review-flags.ts";
import { at, day } from "../../support/builders/ids.ts";

const NOW = at("2025-05-12T09:00+07:00");
const INSIDE = { latitude: 18.45, longitude: 105.25 };
const OUTSIDE = { latitude: 18.9, longitude: 105.25 };
const SQUARE = [
  [105.2, 18.4],
  [105.3, 18.4],
  [105.3, 18.5],
  [105.2, 18.5],
] as const;

const photo = { takenOn: day("2025-05-06"), clockOffsetMs: 0, place: INSIDE };
const nothingWrong: ReviewFacts = {
  on: day("2025-05-06"),
  isAlike: false,
  isChangedSinceReview: false,
  missingFiles: 0,
  waitedMs: 1000,
  evidence: 1,
  photos: [photo],
  place: null,
  boundary: [SQUARE],
};

describe("what is looked at before others", () => {
  test.each<[string, Partial<ReviewFacts>, readonly string[]]>([
    ["nothing speaks for it", {}, []],
    ["a photo used before", { isAlike: true }, ["alike"]],
    ["changed since it was reviewed", { isChangedSinceReview: true }, ["changed"]],
    [
      "a photo taken outside the territory",
      { photos: [photo, { ...photo, place: OUTSIDE }] },
      ["placeOutside"],
    ],
    ["the record itself names a place outside", { place: OUTSIDE }, ["placeOutside"]],
    ["no place at all", { photos: [{ ...photo, place: null }] }, ["placeUnknown"]],
    ["no place where nobody gave a territory", { photos: [{ ...photo, place: null }], boundary: [] }, []],
    ["a place that no territory can be held against", { place: OUTSIDE, boundary: [] }, []],
    ["a clock far off", { photos: [{ ...photo, clockOffsetMs: -CLOCK_FAR_OFF_MS - 1 }] }, ["clockOff"]],
    ["a clock that nobody could compare", { photos: [{ ...photo, clockOffsetMs: null }] }, []],
    ["a photo of another month", { photos: [{ ...photo, takenOn: day("2025-04-30") }] }, ["outOfPeriod"]],
    ["photos still on their way", { missingFiles: 1 }, []],
    ["photos that do not come", { missingFiles: 1, waitedMs: MISSING_AFTER_MS + 1 }, ["photoMissing"]],
  ])("%s", (_name, facts, flags) => {
    expect(reviewFlags({ ...nothingWrong, ...facts })).toEqual(flags);
  });

  test("a record is whole when there is proof and all of it has come", () => {
    expect(isWhole(nothingWrong)).toBe(true);
    expect(isWhole({ ...nothingWrong, evidence: 0 })).toBe(false);
    expect(isWhole({ ...nothingWrong, missingFiles: 1 })).toBe(false);
  });

  test("all reasons are told, the weightiest first", () => {
    const facts = { ...nothingWrong, isAlike: true, isChangedSinceReview: true, place: OUTSIDE };
    expect(reviewFlags(facts)).toEqual(["alike", "changed", "placeOutside"]);
  });
});

const draws = fc.integer({ min: 0, max: DRAWS - 1 });
const percents = fc.integer({ min: 0, max: 100 });

describe("the sample", () => {
  test("at 100 everything is drawn, at 0 nothing, and whoever is drawn stays so at a higher percentage", () => {
    fc.assert(
      fc.property(draws, percents, percents, (draw, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(isDrawn(draw, 100)).toBe(true);
        expect(isDrawn(draw, 0)).toBe(false);
        if (isDrawn(draw, low)) expect(isDrawn(draw, high)).toBe(true);
      }),
    );
  });

  test("what is flagged is looked at, and what is not whole is never accepted unseen, whatever was drawn", () => {
    fc.assert(
      fc.property(draws, percents, (draw, percent) => {
        expect(queueGroupOf({ flags: ["changed"], isWhole: true }, draw, percent)).toBe("flagged");
        expect(queueGroupOf({ flags: [], isWhole: false }, draw, percent)).toBe("drawn");
        const group = isDrawn(draw, percent) ? "drawn" : "rest";
        expect(queueGroupOf({ flags: [], isWhole: true }, draw, percent)).toBe(group);
      }),
    );
  });

  const items = fc.uniqueArray(
    fc.record({
      activity: fc.uuid(),
      receivedAt: fc.integer({ min: 0, max: 5 }).map((hours) => addMs(NOW, hours * 3_600_000)),
      group: fc.constantFrom(...QueueGroup.options),
    }),
    { selector: ({ activity }) => activity, maxLength: 30 },
  );

  test("the order does not depend on that of arrival, groups stay together and the oldest of each is first", () => {
    fc.assert(
      fc.property(
        items.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const ordered = inQueueOrder(shuffled);
          expect(ordered).toEqual(inQueueOrder(all));
          expect(new Set(ordered)).toEqual(new Set(all));
          ordered.slice(1).forEach((item, index) => {
            const before = ordered[index] as (typeof all)[number];
            const [a, b] = [before, item].map(({ group }) => QueueGroup.options.indexOf(group)) as [
              number,
              number,
            ];
            expect(a < b || (a === b && before.receivedAt <= item.receivedAt)).toBe(true);
          });
        },
      ),
    );
  });
});
