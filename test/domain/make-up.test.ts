import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, type Month, monthOf } from "../../src/domain/day.ts";
import { type MonthlyRecord, mayMakeUp, monthlyCredit } from "../../src/domain/progress/make-up.ts";

const month = (typed: string): Month => typed as Month;
const YEAR = Array.from({ length: 12 }, (_, index) => addMonths(month("2025-01"), index));
const issue = (id: string, on: string, makesUpFor?: string): MonthlyRecord => ({
  id,
  on: on as Day,
  makesUpFor: makesUpFor === undefined ? null : month(makesUpFor),
});
const records = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    on: fc.integer({ min: 0, max: 364 }).map((count) => addDays("2025-01-01" as Day, count)),
    makesUpFor: fc.option(fc.constantFrom(...YEAR, month("2024-12"))),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const times = fc.integer({ min: 1, max: 5 });
const within = fc.integer({ min: 0, max: 12 });
const sumOf = (credits: readonly { readonly credited: number }[]): number =>
  credits.reduce((sum, { credited }) => sum + credited, 0);

describe("a missed issue may be made up for, when the officer says so on the record", () => {
  const april = [1, 2, 3].map((number) => issue(`a${number}`, `2025-04-0${number}`));
  const may = [1, 2, 3, 4].map((number) => issue(`m${number}`, `2025-05-0${number}`));
  const both = [month("2025-04"), month("2025-05")];
  const credit = (list: readonly MonthlyRecord[], withinMonths: number) =>
    monthlyCredit(list, 4, both, { withinMonths }).map(({ credited, madeUp }) => [credited, madeUp]);

  test("an issue of May that makes up for April fills April and not May", () => {
    const bonus = issue("x", "2025-05-20", "2025-04");
    expect(credit([...april, ...may, bonus], 1)).toEqual([
      [4, 1],
      [4, 0],
    ]);
    expect(credit([...april, ...may.slice(1), bonus], 1)).toEqual([
      [4, 1],
      [3, 0],
    ]);
  });

  test("without the rule, or where April is full, it counts in May as if nothing had been said", () => {
    const bonus = issue("x", "2025-05-20", "2025-04");
    expect(credit([...april, ...may.slice(1), bonus], 0)).toEqual([
      [3, 0],
      [4, 0],
    ]);
    const full = [...april, issue("a4", "2025-04-30")];
    expect(credit([...full, ...may.slice(1), bonus], 1)).toEqual([
      [4, 0],
      [4, 0],
    ]);
  });

  test.each([
    ["2025-05-01", "2025-04", 1, true],
    ["2025-05-01", "2025-03", 1, false],
    ["2025-05-01", "2025-03", 2, true],
    ["2025-05-01", "2025-05", 3, false],
    ["2025-05-01", "2025-06", 3, false],
    ["2025-01-05", "2024-12", 3, false],
  ])("on %s for %s within %i months: %s", (on, missed, withinMonths, expected) => {
    expect(mayMakeUp(on as Day, month(missed), { withinMonths })).toBe(expected);
  });
});

describe("whatever is claimed", () => {
  test("no record counts twice, no month has more than it owes, and what is made up is within the rule", () => {
    fc.assert(
      fc.property(records, times, within, (list, owed, withinMonths) => {
        const credits = monthlyCredit(list, owed, YEAR, { withinMonths });
        expect(sumOf(credits)).toBeLessThanOrEqual(list.length);
        for (const each of credits) {
          expect(each.credited).toBeLessThanOrEqual(owed);
          expect(each.madeUp).toBeLessThanOrEqual(each.credited);
          const claims = list.filter(
            ({ on, makesUpFor }) => makesUpFor === each.month && mayMakeUp(on, each.month, { withinMonths }),
          );
          expect(each.madeUp).toBeLessThanOrEqual(claims.length);
        }
      }),
    );
  });

  test("making up never lowers the year, and without the rule every record counts in its own month", () => {
    fc.assert(
      fc.property(records, times, within, (list, owed, withinMonths) => {
        const plain = monthlyCredit(list, owed, YEAR, { withinMonths: 0 });
        expect(sumOf(monthlyCredit(list, owed, YEAR, { withinMonths }))).toBeGreaterThanOrEqual(sumOf(plain));
        expect(plain.map(({ credited }) => credited)).toEqual(
          YEAR.map((each) => Math.min(owed, list.filter(({ on }) => monthOf(on) === each).length)),
        );
      }),
    );
  });

  test("the order in which records arrive changes nothing", () => {
    fc.assert(
      fc.property(records, times, within, (list, owed, withinMonths) => {
        const rule = { withinMonths };
        expect(monthlyCredit([...list].reverse(), owed, YEAR, rule)).toEqual(
          monthlyCredit(list, owed, YEAR, rule),
        );
      }),
    );
  });
});
