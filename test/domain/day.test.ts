import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  Day,
  daysBetween,
  daysIn,
  firstDayOf,
  isWithin,
  lastDayOf,
  Month,
  monthOf,
  TimeZone,
  weekdayOf,
  yearOf,
} from "../../src/domain/day.ts";

const DAY_MS = 86_400_000;
const utcDay = (epochDays: number): Day => new Date(epochDays * DAY_MS).toISOString().slice(0, 10) as Day;
const epochDaysOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Years 0001 to 9998. */
const anyEpochDay = fc.integer({
  min: epochDaysOf("0001-01-01" as Day),
  max: epochDaysOf("9998-12-31" as Day),
});
const anyDay = anyEpochDay.map(utcDay);
const day = (typed: string): Day => Day.parse(typed);
const month = (typed: string): Month => Month.parse(typed);

describe("days are reckoned like the calendar of the world", () => {
  test("every day from 1900 to 2150 follows the one before", () => {
    const astray: Day[] = [];
    let current = day("1900-01-01");
    for (let epochDays = epochDaysOf(current); current <= "2150-12-31"; epochDays++) {
      if (current !== utcDay(epochDays)) astray.push(current);
      current = addDays(current, 1);
    }
    expect(astray).toEqual([]);
    expect(current).toBe("2151-01-01");
  });

  test("adding days agrees with a clock in UTC", () => {
    fc.assert(
      fc.property(anyEpochDay, fc.integer({ min: -300, max: 300 }), (epochDays, count) => {
        expect(addDays(utcDay(epochDays), count)).toBe(utcDay(epochDays + count));
      }),
    );
  });

  test("the distance between two days is what has to be added", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(epochDaysOf(to) - epochDaysOf(from));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test("weekdays run from Monday 1 to Sunday 7", () => {
    fc.assert(
      fc.property(anyEpochDay, (epochDays) => {
        expect(weekdayOf(utcDay(epochDays))).toBe(new Date(epochDays * DAY_MS).getUTCDay() || 7);
      }),
    );
    expect(weekdayOf(day("2026-11-22"))).toBe(7);
  });
});

describe("months", () => {
  test.each([
    ["2025-01", "2025-01-31", 31],
    ["2025-02", "2025-02-28", 28],
    ["2024-02", "2024-02-29", 29],
    ["1900-02", "1900-02-28", 28],
    ["2000-02", "2000-02-29", 29],
    ["2025-04", "2025-04-30", 30],
    ["2025-12", "2025-12-31", 31],
  ])("%s ends on %s", (typed, last, days) => {
    expect(lastDayOf(month(typed))).toBe(last);
    expect(daysIn(month(typed))).toBe(days);
    expect(firstDayOf(month(typed))).toBe(`${typed}-01`);
  });

  test.each([
    ["2025-12", 1, "2026-01"],
    ["2025-01", -1, "2024-12"],
    ["2025-05", 0, "2025-05"],
    ["2025-05", 20, "2027-01"],
    ["2025-05", -17, "2023-12"],
  ])("%s and %i months is %s", (typed, count, expected) => {
    expect(addMonths(month(typed), count)).toBe(expected);
  });

  test("a day lies in its month and its year", () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(isWithin(any, firstDayOf(monthOf(any)), lastDayOf(monthOf(any)))).toBe(true);
        expect(yearOf(any)).toBe(Number(any.slice(0, 4)));
      }),
    );
  });

  test("months added and taken away again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 8000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -600, max: 600 }),
        (year, number, count) => {
          const start = month(`${year}-${String(number).padStart(2, "0")}`);
          expect(addMonths(addMonths(start, count), -count)).toBe(start);
        },
      ),
    );
  });
});

describe("what is not a day, a month or a zone is refused", () => {
  test.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "01/02/2025", "", "2025-01-01T00:00"])(
    "%j is no day",
    (typed) => expect(Day.safeParse(typed).success).toBe(false),
  );
  test.each(["2025-13", "2025-00", "2025-1", "2025"])("%j is no month", (typed) =>
    expect(Month.safeParse(typed).success).toBe(false),
  );
  test("zones are those that the machine knows", () => {
    expect(TimeZone.safeParse("Asia/Ho_Chi_Minh").success).toBe(true);
    expect(TimeZone.safeParse("Asia/Huong_Son").success).toBe(false);
  });
});
