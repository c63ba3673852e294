import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityStatus } from "../../src/domain/activity/activity-status.ts";
import { ActivityKind } from "../../src/domain/activity/kind.ts";
import { addDays, type Day } from "../../src/domain/day.ts";
import { type Period, rangePeriod, yearPeriod } from "../../src/domain/period.ts";
import { allTasks } from "../../src/domain/plan.ts";
import { cellState } from "../../src/domain/progress/cell-state.ts";
import { type CountedActivity, ordinalOf, serves } from "../../src/domain/progress/counting.ts";
import type { Progress } from "../../src/domain/progress.ts";
import { day, monthOfYear, plan, progressIn, rhythm } from "./progress-builders.ts";

const STATUSES: readonly ActivityStatus[] = [
  "draft",
  "queued",
  "sending",
  "sent",
  "accepted",
  "returned",
  "failed",
];
const tasks = allTasks(plan);
const rhythms = [rhythm("X3", 6), rhythm("PL1", 2)];

const anyDay = fc.integer({ min: 0, max: 420 }).map((count) => addDays(day("2024-12-01"), count));
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => monthOfYear(`2025-${String(month).padStart(2, "0")}`)),
  fc.constant(yearPeriod(2025)),
  fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? rangePeriod(a, b) : rangePeriod(b, a))),
);
const activityOn = (anyOn: fc.Arbitrary<Day>): fc.Arbitrary<CountedActivity> =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...ActivityKind.options),
    tasks: fc.uniqueArray(fc.constantFrom(...tasks.map(({ ref }) => ref)), { maxLength: 4 }),
    on: anyOn,
    status: fc.constantFrom(...STATUSES),
    deleted: fc.boolean(),
  });
const anyActivity = activityOn(anyDay);
const anyActivities = fc.uniqueArray(anyActivity, { maxLength: 60, selector: ({ id }) => id });

const doneOf = (found: Progress): readonly number[] => found.tasks.map(({ done }) => done);

test("numbers fit together: accepted within sent within done, credited and missing make up what is due", () => {
  fc.assert(
    fc.property(anyActivities, anyPeriod, (activities, period) => {
      for (const row of progressIn(period, activities, rhythms).tasks) {
        expect(row.accepted).toBeLessThanOrEqual(row.sent);
        expect(row.sent).toBeLessThanOrEqual(row.done);
        expect(row.unsent + row.sent).toBe(row.done);
        expect(row.accepted + row.awaitingReview).toBe(row.sent);
        expect(row.credited).toBeLessThanOrEqual(row.done);
        expect(row.credited + row.missing).toBe(row.due ?? 0);
        for (const number of [
          row.accepted,
          row.unsent,
          row.awaitingReview,
          row.returned,
          row.credited,
          row.missing,
        ])
          expect(number).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("the order in which activities come does not matter", () => {
  fc.assert(
    fc.property(
      anyActivities.chain((activities) =>
        fc.tuple(
          fc.constant(activities),
          fc.shuffledSubarray([...activities], {
            minLength: activities.length,
            maxLength: activities.length,
          }),
        ),
      ),
      anyPeriod,
      ([activities, shuffled], period) => {
        expect(progressIn(period, shuffled, rhythms)).toEqual(progressIn(period, activities, rhythms));
      },
    ),
  );
});

test("a draft, a returned or a deleted activity more changes nothing that is done", () => {
  const anyUncounted = fc.oneof(
    anyActivity.map((activity) => ({ ...activity, deleted: true })),
    anyActivity.map((activity) => ({ ...activity, status: "draft" as const })),
    anyActivity.map((activity) => ({ ...activity, status: "returned" as const })),
  );
  fc.assert(
    fc.property(anyActivities, anyUncounted, anyPeriod, (activities, uncounted, period) => {
      const [without, withIt] = [activities, [...activities, uncounted]].map((all) =>
        progressIn(period, all, rhythms),
      );
      expect(withIt && doneOf(withIt)).toEqual(without && doneOf(without));
      expect(withIt?.totals).toEqual(without?.totals);
    }),
  );
});

test("sending and accepting move an activity along, they never change what is done", () => {
  fc.assert(
    fc.property(anyActivities, anyPeriod, (activities, period) => {
      const moved = activities.map((activity) => {
        const isOnItsWay = ["queued", "sending", "failed", "sent"].includes(activity.status);
        return isOnItsWay ? { ...activity, status: "accepted" as const } : activity;
      });
      expect(doneOf(progressIn(period, moved, rhythms))).toEqual(
        doneOf(progressIn(period, activities, rhythms)),
      );
    }),
  );
});

test("one activity more never makes a cell worse than before", () => {
  const rank = { none: 0, behind: 1, onTrack: 2, full: 3 } as const;
  const isRanked = (state: string): state is keyof typeof rank => state in rank;
  fc.assert(
    fc.property(anyActivities, anyActivity, anyPeriod, anyDay, (activities, more, period, today) => {
      const added = { ...more, status: "sent" as const };
      const before = progressIn(period, activities, rhythms).tasks.map((row) => cellState(row, today));
      const after = progressIn(period, [...activities, added], rhythms).tasks.map((row) =>
        cellState(row, today),
      );
      for (const [index, state] of before.entries()) {
        const next = after[index];
        if (isRanked(state) && next && isRanked(next)) expect(rank[next]).toBeGreaterThanOrEqual(rank[state]);
      }
    }),
  );
});

test("the year's done of a monthly task is the sum of its months", () => {
  fc.assert(
    fc.property(anyActivities, (activities) => {
      const months = Array.from({ length: 12 }, (_, index) =>
        monthOfYear(`2025-${String(index + 1).padStart(2, "0")}`),
      );
      const inYear = progressIn(yearPeriod(2025), activities, rhythms).tasks.filter(
        ({ task }) => task.rule.kind === "perMonth",
      );
      for (const row of inYear) {
        const rows = months.flatMap((period) =>
          progressIn(period, activities, rhythms).tasks.filter(({ task }) => task === row.task),
        );
        expect(rows.reduce((sum, { done }) => sum + done, 0)).toBe(row.done);
        expect(rows.reduce((sum, { missing }) => sum + missing, 0)).toBe(row.missing);
      }
    }),
  );
});

test("issues of a month are numbered 1, 2, 3 without gap or repeat", () => {
  const inMay = fc.integer({ min: 0, max: 30 }).map((count) => addDays(day("2025-05-01"), count));
  const anyIssues = fc.uniqueArray(activityOn(inMay), { maxLength: 40, selector: ({ id }) => id });
  fc.assert(
    fc.property(anyIssues, fc.constantFrom(...tasks), (activities, task) => {
      const numbers = activities.flatMap((activity) => ordinalOf(activity, task, activities) ?? []);
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      const served = activities.filter((activity) => serves(activity, task));
      expect(numbers.length).toBeLessThanOrEqual(served.length);
    }),
  );
});

test("one that stands for so many counts as so many of them", () => {
  const anyHeap = fc.tuple(anyActivity, fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(anyHeap, { maxLength: 20 }), anyPeriod, (heaps, period) => {
      const heaped = heaps.map(([activity, times]) => ({ ...activity, times }));
      const spread = heaps.flatMap(([activity, times]) => Array<CountedActivity>(times).fill(activity));
      expect(progressIn(period, heaped, rhythms)).toEqual(progressIn(period, spread, rhythms));
    }),
  );
});
