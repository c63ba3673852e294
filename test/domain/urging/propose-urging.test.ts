import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityStatus } from "../../../src/domain/activity/activity-status.ts";
import { addDays } from "../../../src/domain/day.ts";
import { allTasks } from "../../../src/domain/plan.ts";
import { cellState } from "../../../src/domain/progress/cell-state.ts";
import type { CountedActivity } from "../../../src/domain/progress/counting.ts";
import { type UrgedPeriod, UrgingLevel } from "../../../src/domain/registers/urging.ts";
import {
  missingWork,
  type PastUrging,
  proposeUrging,
  type TaskFigures,
} from "../../../src/domain/urging/propose-urging.ts";
import { whatFollowed } from "../../../src/domain/urging/what-followed.ts";
import { unitId } from "../../support/builders/ids.ts";
import { day, monthOfYear, plan, progressIn, ref, rhythm } from "../progress-builders.ts";

const STATUSES: readonly ActivityStatus[] = ["draft", "queued", "sent", "accepted", "returned"];
const MAY = "2025-05" as UrgedPeriod;
const KIM = unitId("son-kim-1-18196");
const TODAY = day("2025-05-22");
const about = { unit: KIM, period: MAY, today: TODAY };

const anyActivities = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom("broadcast" as const, "article" as const, "visual" as const, "posting" as const),
    tasks: fc.uniqueArray(fc.constantFrom(...allTasks(plan).map((task) => task.ref)), { maxLength: 3 }),
    on: fc.integer({ min: 0, max: 40 }).map((count) => addDays(day("2025-04-25"), count)),
    status: fc.constantFrom(...STATUSES),
    deleted: fc.boolean(),
  }) satisfies fc.Arbitrary<CountedActivity>,
  { maxLength: 40, selector: ({ id }) => id },
);
const anyToday = fc.integer({ min: 0, max: 60 }).map((count) => addDays(day("2025-05-01"), count));

test("an urging names exactly what the progress calls behind, with its numbers, and never what is done", () => {
  fc.assert(
    fc.property(anyActivities, anyToday, (activities, today) => {
      const rows = progressIn(monthOfYear("2025-05"), activities, [rhythm("X3", 6), rhythm("PL1", 2)]).tasks;
      const figures = rows.map(
        (row): TaskFigures => ({
          ...{ task: row.task.ref, title: row.task.title, done: row.done, due: row.due },
          state: cellState(row, today),
        }),
      );
      const missing = missingWork(figures);
      const behind = rows.filter((row) => ["behind", "none"].includes(cellState(row, today)));
      expect(missing.map(({ task }) => task)).toEqual(behind.map(({ task }) => task.ref));
      for (const [at, { done, due }] of missing.entries()) {
        expect(due - done).toBe(behind[at]?.missing);
        expect(due).toBeGreaterThan(done);
      }
    }),
  );
});

const past = (on: string, level: UrgingLevel, said: Partial<PastUrging> = {}): PastUrging => ({
  ...{ unit: KIM, period: MAY, level, on: day(on), ...said },
});

test.each<[string, readonly PastUrging[], UrgingLevel, boolean]>([
  ["nothing was said before", [], "first", false],
  ["once, some days ago", [past("2025-05-15", "first")], "again", false],
  ["twice", [past("2025-05-20", "again"), past("2025-05-15", "first")], "leader", false],
  ["up to the leader: it stays there", [past("2025-05-20", "leader")], "leader", false],
  ["once today: it is not the next step, and is said", [past("2025-05-22", "first")], "first", true],
  ["for another month", [past("2025-04-28", "leader", { period: "2025-04" as UrgedPeriod })], "first", false],
  ["to another unit", [past("2025-05-15", "first", { unit: unitId("son-hong") })], "first", false],
])("the step that follows %s", (_when, earlier, level, isAgainToday) => {
  expect(proposeUrging(about, [], earlier)).toMatchObject({ level, isAgainToday });
});

test("steps never go back, in whatever order earlier urgings are told", () => {
  const anyPast = fc.record({
    ...{ unit: fc.constant(KIM), period: fc.constant(MAY), level: fc.constantFrom(...UrgingLevel.options) },
    on: fc.integer({ min: 0, max: 21 }).map((count) => addDays(day("2025-05-01"), count)),
  });
  fc.assert(
    fc.property(fc.array(anyPast, { minLength: 1, maxLength: 8 }), (earlier) => {
      const { level, last } = proposeUrging(about, [], earlier);
      const rank = (one: UrgingLevel | undefined) => UrgingLevel.options.indexOf(one as UrgingLevel);
      expect(rank(level)).toBeGreaterThanOrEqual(rank(last?.level));
      expect(proposeUrging(about, [], [...earlier].reverse())).toEqual(proposeUrging(about, [], earlier));
    }),
  );
});

test("what followed is the figures of now against those of then, and never more than was asked for", () => {
  const missing = [
    { task: ref("PL8"), title: "Phát thanh", done: 1, due: 4 },
    { task: ref("PL2a"), title: "Tin, bài", done: 0, due: 2 },
  ];
  const now = (broadcasts: number, news: number) =>
    new Map([
      [ref("PL8"), broadcasts],
      [ref("PL2a"), news],
    ]);
  expect(whatFollowed(missing, now(1, 0))).toMatchObject({ missing: 5, since: 0, state: "none" });
  expect(whatFollowed(missing, now(3, 0))).toMatchObject({ missing: 5, since: 2, state: "some" });
  expect(whatFollowed(missing, now(9, 2))).toMatchObject({ missing: 5, since: 5, state: "all" });
  expect(whatFollowed(missing, now(0, 0)).since).toBe(0);
  expect(whatFollowed(missing, null)).toMatchObject({ since: 0, state: "unknown" });
  expect(whatFollowed([], new Map())).toMatchObject({ state: "unknown" });
});
