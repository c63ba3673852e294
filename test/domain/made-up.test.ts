import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityStatus } from "../../src/domain/activity/activity-status.ts";
import { addDays, addMonths, firstDayOf, type Month, monthOf } from "../../src/domain/day.ts";
import { yearPeriod } from "../../src/domain/period.ts";
import type { CountedActivity } from "../../src/domain/progress/counting.ts";
import { progress } from "../../src/domain/progress.ts";
import { anActivity, day, monthOfYear, plan, rowOf, sonKim1 } from "./progress-builders.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths("2025-01" as Month, index));
const STATUSES: readonly ActivityStatus[] = ["sent", "accepted", "returned"];
const issues = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constant("broadcast" as const),
    tasks: fc.constant(anActivity().tasks),
    on: fc.integer({ min: 0, max: 364 }).map((count) => addDays(day("2025-01-01"), count)),
    status: fc.constantFrom(...STATUSES),
    deleted: fc.constant(false),
    makesUpFor: fc.option(fc.constantFrom(...MONTHS)),
  }),
  { maxLength: 60, selector: ({ id }) => id },
);
/** Of one quarter, so that several claim the last places of one month. */
const crowded = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constant("broadcast" as const),
    tasks: fc.constant(anActivity().tasks),
    on: fc.integer({ min: 0, max: 90 }).map((count) => addDays(day("2025-04-01"), count)),
    status: fc.constantFrom(...STATUSES),
    deleted: fc.constant(false),
    makesUpFor: fc.option(fc.constantFrom("2025-04" as Month, "2025-05" as Month)),
  }),
  { minLength: 8, maxLength: 20, selector: ({ id }) => id },
);
const within = fc.integer({ min: 0, max: 11 });

const standing = (activities: readonly CountedActivity[], month: Month, makeUpWithin: number) =>
  rowOf(progress(plan, sonKim1, activities, monthOfYear(month), { rhythms: [], makeUpWithin }), "PL8");

/** As the office knows them: how many of a month, a state and a claim. */
const together = (activities: readonly CountedActivity[]): readonly CountedActivity[] => {
  const groups = new Map<string, CountedActivity>();
  for (const each of activities) {
    const key = `${monthOf(each.on)} ${each.status} ${each.makesUpFor}`;
    const times = (groups.get(key)?.times ?? 0) + 1;
    groups.set(key, { ...each, id: "", on: firstDayOf(monthOf(each.on)), times });
  }
  return [...groups.values()];
};

const alike = (
  activities: readonly CountedActivity[],
  months: readonly Month[],
  makeUpWithin: number,
): void => {
  for (const month of months) {
    const { lastOn: _phone, ...phone } = standing(activities, month, makeUpWithin);
    const { lastOn: _office, ...office } = standing(together(activities), month, makeUpWithin);
    expect(office).toEqual(phone);
  }
};

test("[S32] the office counts by months what the phone counts one by one, to the same figures", () => {
  const quarter = MONTHS.slice(3, 6);
  fc.assert(
    fc.property(crowded, within, (activities, makeUpWithin) => alike(activities, quarter, makeUpWithin)),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(issues, within, (activities, makeUpWithin) => alike(activities, MONTHS, makeUpWithin)),
    { numRuns: 10 },
  );
}, 20_000);

test("nothing is counted twice or lost: the months together have what the year has", () => {
  fc.assert(
    fc.property(issues, within, (activities, makeUpWithin) => {
      const months = MONTHS.map((month) => standing(activities, month, makeUpWithin));
      const counting = activities.filter(({ status }) => status !== "returned").length;
      expect(months.reduce((sum, { done }) => sum + done, 0)).toBe(counting);
      const year = progress(plan, sonKim1, activities, yearPeriod(2025), { rhythms: [], makeUpWithin });
      expect(rowOf(year, "PL8").credited).toBe(months.reduce((sum, { credited }) => sum + credited, 0));
    }),
    { numRuns: 30 },
  );
});

test("making up never lowers what a unit has in a year, and without the rule nothing moves", () => {
  fc.assert(
    fc.property(issues, within, (activities, makeUpWithin) => {
      const credit = (rule: number): number =>
        MONTHS.reduce((sum, month) => sum + standing(activities, month, rule).credited, 0);
      expect(credit(makeUpWithin)).toBeGreaterThanOrEqual(credit(0));
      const silent = activities.map((each) => ({ ...each, makesUpFor: null }));
      for (const month of MONTHS) expect(standing(activities, month, 0)).toEqual(standing(silent, month, 11));
    }),
    { numRuns: 30 },
  );
});

test("an issue of May that makes up for April is told in April as made up, with its own day as the latest", () => {
  const april = [1, 2, 3].map((date) => anActivity({ on: day(`2025-04-0${date}`) }));
  const bonus = anActivity({ on: day("2025-05-20"), makesUpFor: "2025-04" as Month });
  expect(standing([...april, bonus], "2025-04" as Month, 1)).toMatchObject({
    done: 4,
    credited: 4,
    missing: 0,
    madeUp: 1,
    lastOn: "2025-05-20",
  });
  expect(standing([...april, bonus], "2025-05" as Month, 1)).toMatchObject({ done: 0, madeUp: 0 });
  expect(standing([...april, bonus], "2025-05" as Month, 0)).toMatchObject({ done: 1, madeUp: 0 });
});
