import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Activity } from "../../../src/domain/activity/activity.ts";
import { ActivityKind } from "../../../src/domain/activity/kind.ts";
import { addDays, type Day, firstDayOf, lastDayOf, monthOf } from "../../../src/domain/day.ts";
import { compareMonths, trendOf } from "../../../src/domain/leader/month-comparison.ts";
import { type FigureSource, periodFigures } from "../../../src/domain/leader/period-figures.ts";

const START = "2025-01-01" as Day;
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(START, days));
const airing = fc.record({
  on: day,
  at: fc.constant(null),
  minutes: fc.constant(15),
  clusters: fc.constant([]),
  state: fc.constantFrom("aired", "planned", "missed", undefined),
});
const source = fc
  .record({
    kind: fc.constantFrom(...ActivityKind.options),
    on: day,
    audienceCount: fc.option(fc.nat(200)),
    airings: fc.option(fc.array(airing, { maxLength: 4 }), { nil: undefined }),
    status: fc.constantFrom("sent", "accepted", "queued", "failed", "returned", "draft"),
  })
  .map(({ status, kind, airings, ...said }) => {
    const activity = kind === "broadcast" ? { kind, airings, ...said } : { kind, ...said };
    return { status, activity: activity as unknown as Activity } as FigureSource;
  });
const sources = fc.array(source, { maxLength: 60 });
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);

describe("figures of some days", () => {
  test("forms add up to all activities, and nothing is counted twice when days are put together", () => {
    fc.assert(
      fc.property(sources, day, fc.nat(60), fc.nat(60), (all, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second + 1);
        const whole = periodFigures(all, from, to);
        expect(sum(whole.byKind.values())).toBe(whole.activities);
        const parts = [periodFigures(all, from, middle), periodFigures(all, addDays(middle, 1), to)];
        for (const figure of ["activities", "airings", "people"] as const)
          expect(sum(parts.map((part) => part[figure]))).toBe(whole[figure]);
      }),
    );
  });

  test("[S32] what was returned, is a draft, lies ahead or is no work is in no figure", () => {
    const on = "2025-05-12" as Day;
    const of = (status: string, activity: object) => ({ status, activity: { on, ...activity } }) as never;
    const none = [
      of("returned", { kind: "meeting", audienceCount: 40 }),
      of("draft", { kind: "meeting", audienceCount: 40 }),
      of("sent", { kind: "difficulty" }),
      of("sent", { kind: "broadcast", airings: [{ on, state: "planned" }] }),
      of("sent", { kind: "dialogue", isPlanned: true }),
    ];
    expect(periodFigures(none, on, on)).toEqual({ activities: 0, airings: 0, people: 0, byKind: new Map() });
    const one = of("sent", { kind: "broadcast", airings: [{ on }, { on, state: "missed" }] });
    expect(periodFigures([one], on, on)).toMatchObject({ activities: 1, airings: 1 });
  });
});

describe("this month beside the one before", () => {
  test("each difference is what is there less what was, and forms add up on both sides", () => {
    fc.assert(
      fc.property(sources, day, (all, today) => {
        const { activities, airings, people, byKind } = compareMonths(all, today);
        for (const { was, is, by } of [activities, airings, people, ...byKind]) expect(was + by).toBe(is);
        expect(sum(byKind.map(({ was }) => was))).toBe(activities.was);
        expect(sum(byKind.map(({ is }) => is))).toBe(activities.is);
        expect(new Set(byKind.map(({ kind }) => kind)).size).toBe(byKind.length);
      }),
    );
  });

  test("never holds part of a month against more of the one before", () => {
    fc.assert(
      fc.property(day, (today) => {
        const { before, until, untilBefore } = compareMonths([], today);
        expect(until).toBe(today);
        expect(monthOf(untilBefore)).toBe(before);
        const isWhole = today === lastDayOf(monthOf(today));
        if (isWhole) expect(untilBefore).toBe(lastDayOf(before));
        else expect(untilBefore.slice(8) <= today.slice(8)).toBe(true);
      }),
    );
  });

  test.each([
    ["2025-05-22", "2025-04-22"],
    ["2025-05-31", "2025-04-30"],
    ["2025-03-30", "2025-02-28"],
    ["2025-02-28", "2025-01-31"],
    ["2025-01-15", "2024-12-15"],
  ])("on %s looks back to %s", (today, untilBefore) => {
    expect(compareMonths([], today as Day)).toMatchObject({ untilBefore });
  });

  test("the last month of a trend is what the comparison says of this month", () => {
    fc.assert(
      fc.property(sources, day, (all, today) => {
        const trend = trendOf(all, today, 3);
        expect(trend).toHaveLength(3);
        const compared = compareMonths(all, today);
        expect(trend.at(-1)?.figures.activities).toBe(compared.activities.is);
        expect(trend.at(-1)?.month).toBe(monthOf(today));
        const from = firstDayOf(trend[0]?.month ?? monthOf(today));
        const inAll = sum(trend.map(({ figures }) => figures.activities));
        expect(inAll).toBe(periodFigures(all, from, today).activities);
      }),
    );
  });
});
