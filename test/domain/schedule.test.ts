import { describe, expect, test } from "vitest";
import { Day, Month } from "../../src/domain/day.ts";
import { monthPeriod, type Period, rangePeriod, yearPeriod } from "../../src/domain/period.ts";
import { dueIn, instalmentsIn, TaskRule, windowOf } from "../../src/domain/schedule.ts";
import { TaskRef } from "../../src/domain/task.ts";
import type { Rhythm } from "../../src/domain/unit-settings.ts";

const day = (typed: string): Day => Day.parse(typed);
const may = monthPeriod(Month.parse("2025-05"));
const year = yearPeriod(2025);
const firstQuarter = rangePeriod(day("2025-01-01"), day("2025-03-31"));
const reportOfMay = rangePeriod(day("2025-04-15"), day("2025-05-14"));
const rhythm: Rhythm = { task: TaskRef.parse("huong-son-2025/X3"), perMonth: 6 };

const perMonth: TaskRule = { kind: "perMonth", times: 4 };
const minPerYear: TaskRule = { kind: "minPerYear", times: 1 };
const byJune: TaskRule = { kind: "once", by: day("2025-06-15") };

describe("how many are owed", () => {
  test.each<[string, TaskRule, Rhythm | null, Period, number | null]>([
    ["4 a month in May", perMonth, null, may, 4],
    ["4 a month in a year", perMonth, null, year, 48],
    ["4 a month in a quarter", perMonth, null, firstQuarter, 12],
    ["4 a month from the 15th to the 14th: no calendar month, no quota", perMonth, null, reportOfMay, null],
    ["a rhythm does not change what the plan says", perMonth, rhythm, may, 4],
    ["continuous without a rhythm: the plan gives no number", { kind: "continuous" }, null, may, null],
    ["continuous with a rhythm of 6", { kind: "continuous" }, rhythm, may, 6],
    ["continuous with a rhythm of 6, in a year", { kind: "continuous" }, rhythm, year, 72],
    ["once a year, in the year", minPerYear, null, year, 1],
    ["once a year, in a month: not the month's", minPerYear, null, may, null],
    ["once a year, in a range that is the year", minPerYear, null, rangePeriod(year.from, year.to), 1],
    ["the plan of the commune, in the year", { kind: "oncePerYear" }, null, year, 1],
    ["by 15 June, in its year", byJune, null, year, 1],
    ["by 15 June, in another year", byJune, null, yearPeriod(2026), null],
    ["with every report", { kind: "perReport" }, null, year, null],
    ["when there is cause", { kind: "onDemand" }, null, may, null],
  ])("%s", (_, rule, withRhythm, period, expected) => {
    expect(dueIn(rule, withRhythm, period)).toBe(expected);
  });

  test("a month's share is due on its last day, a year's on 31 December, a dated task on its date", () => {
    const dueDays = (rule: TaskRule) => instalmentsIn(rule, null, year)?.map(({ dueOn }) => dueOn);
    expect(dueDays(perMonth)?.slice(0, 3)).toEqual(["2025-01-31", "2025-02-28", "2025-03-31"]);
    expect(dueDays(minPerYear)).toEqual(["2025-12-31"]);
    expect(dueDays(byJune)).toEqual(["2025-06-15"]);
  });
});

describe("the days over which a task is counted", () => {
  test("a task of the year seen in a month is counted over the year", () => {
    expect(windowOf(minPerYear, may)).toEqual(year);
    expect(windowOf(byJune, may)).toEqual(year);
  });

  test("a task of the month, a year and the days of a report stay as they are", () => {
    expect(windowOf(perMonth, may)).toBe(may);
    expect(windowOf(minPerYear, year)).toBe(year);
    expect(windowOf(minPerYear, reportOfMay)).toBe(reportOfMay);
  });
});

describe("a rule as data", () => {
  test.each([
    { kind: "perMonth" },
    { kind: "perMonth", times: 0 },
    { kind: "perMonth", times: 1.5 },
    { kind: "once", by: "15/6/2025" },
    { kind: "weekly", times: 1 },
  ])("%j is refused", (value) => expect(TaskRule.safeParse(value).success).toBe(false));
});
