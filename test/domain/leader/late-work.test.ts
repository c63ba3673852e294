import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween } from "../../../src/domain/day.ts";
import { lateOf, lateTasks } from "../../../src/domain/leader/late-work.ts";
import type { TaskProgress } from "../../../src/domain/progress.ts";

const TODAY = "2025-05-22" as Day;
const dueDay = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)));

const aTask = (ref: string, from: string, dueOn: Day | null, missing: number) =>
  ({ task: { ref }, window: { from }, dueOn, missing }) as unknown as TaskProgress;

describe("what is late", () => {
  test("is late by a day at least, longest first, and nothing that is still in time is there", () => {
    fc.assert(
      fc.property(fc.array(dueDay), (days) => {
        const late = lateOf(days, (day) => day, TODAY);
        for (const { days: by, dueOn } of late) {
          expect(by).toBeGreaterThan(0);
          expect(by).toBe(daysBetween(dueOn, TODAY));
        }
        expect(late.map(({ days: by }) => by)).toEqual(late.map(({ days: by }) => by).sort((a, b) => b - a));
        expect(late).toHaveLength(days.filter((day) => day !== null && day < TODAY).length);
      }),
    );
  });

  test("a task of the year that is seen in two months is told once, a task of the month once for each", () => {
    const due = addDays(TODAY, -30);
    const late = lateTasks(
      [
        aTask("p/PL7", "2025-01-01", due, 1),
        aTask("p/PL7", "2025-01-01", due, 1),
        aTask("p/PL8", "2025-03-01", addDays(due, -30), 1),
        aTask("p/PL8", "2025-04-01", due, 2),
      ],
      TODAY,
    );
    expect(late.map(({ what, days }) => [what.task.ref, what.window.from, days])).toEqual([
      ["p/PL8", "2025-03-01", 60],
      ["p/PL7", "2025-01-01", 30],
      ["p/PL8", "2025-04-01", 30],
    ]);
  });

  test("what is done, or still has its day before it, is not late", () => {
    expect(lateTasks([aTask("p/1", "2025-04-01", addDays(TODAY, -1), 0)], TODAY)).toEqual([]);
    expect(lateTasks([aTask("p/1", "2025-05-01", TODAY, 3)], TODAY)).toEqual([]);
    expect(lateTasks([aTask("p/1", "2025-05-01", null, 0)], TODAY)).toEqual([]);
  });
});
