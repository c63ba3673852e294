import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs } from "../../../src/domain/instant.ts";
import { standingFirst } from "../../../src/domain/review/standing-review.ts";
import { at } from "../../support/builders/ids.ts";

const NOW = at("2025-05-12T09:00+07:00");
const given = (id: string, by: string, shown: string, minute: number) => ({
  ...{ id, by, shown },
  at: addMs(NOW, minute * 60_000),
});
const ids = (reviews: readonly { readonly id: string }[]) => reviews.map(({ id }) => id);

describe("which review holds", () => {
  test("of two people about the same content the first one's does", () => {
    expect(ids(standingFirst([given("b", "Nam", "x", 2), given("a", "Lan", "x", 1)]))).toEqual(["a", "b"]);
  });

  test("one's own later verdict replaces the earlier, and a verdict on changed content any other", () => {
    expect(ids(standingFirst([given("a", "Lan", "x", 1), given("b", "Lan", "x", 2)]))[0]).toBe("b");
    const all = [given("a", "Lan", "x", 1), given("b", "Nam", "y", 2), given("c", "Lan", "x", 3)];
    expect(ids(standingFirst(all))).toEqual(["c", "b", "a"]);
  });

  const reviews = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      by: fc.constantFrom("Lan", "Nam", "Tú"),
      shown: fc.constantFrom("x", "y"),
      at: fc.integer({ min: 0, max: 4 }).map((minute) => addMs(NOW, minute)),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  test("whoever reads the same reviews finds the same one, in whatever order they came; none is lost", () => {
    fc.assert(
      fc.property(
        reviews.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(standingFirst(shuffled)).toEqual(standingFirst(all));
          expect(new Set(ids(standingFirst(all)))).toEqual(new Set(ids(all)));
        },
      ),
    );
  });
});
