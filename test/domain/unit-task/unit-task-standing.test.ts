import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../../src/domain/day.ts";
import type { UnitTaskRhythm } from "../../../src/domain/registers/unit-task.ts";
import { unitTaskDoneId, unitTaskDoneRegister } from "../../../src/domain/registers/unit-task.ts";
import { spanOf, unitTaskStanding } from "../../../src/domain/unit-task/unit-task-standing.ts";

const day = (typed: string): Day => typed as Day;
const rhythms = fc.constantFrom<UnitTaskRhythm>("once", "monthly", "quarterly", "yearly");
const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day("2024-01-01"), count));

describe("a task that the unit has set itself", () => {
  test.each([
    ["monthly", "2025-05-31", "2025-05", "2025-05-31"],
    ["quarterly", "2025-04-01", "2025-Q2", "2025-06-30"],
    ["quarterly", "2025-12-31", "2025-Q4", "2025-12-31"],
    ["yearly", "2024-02-29", "2024", "2024-12-31"],
    ["once", "2025-05-31", "once", null],
  ] as const)("%s on %s is owed in %s, by %s", (rhythm, on, key, to) => {
    expect(spanOf(rhythm, day(on))).toMatchObject({ key, to });
  });

  test("done once it is done; without a day it is never late", () => {
    const task = { rhythm: "once", startsOn: day("2025-05-01"), dueOn: day("2025-05-10") } as const;
    const at = (today: string, done: readonly string[] = []) =>
      unitTaskStanding(task, new Set(done), day(today)).state;
    expect([at("2025-05-10"), at("2025-05-11"), at("2025-05-11", ["once"])]).toEqual([
      "due",
      "overdue",
      "done",
    ]);
    expect(unitTaskStanding({ ...task, dueOn: null }, new Set(), day("2030-01-01")).state).toBe("due");
  });

  test("a month left out is told, and none from before it began", () => {
    const task = { rhythm: "monthly", startsOn: day("2025-02-20") } as const;
    const { span, state, missed } = unitTaskStanding(task, new Set(["2025-03"]), day("2025-05-02"));
    expect([span.key, state]).toEqual(["2025-05", "due"]);
    expect(missed.map(({ key }) => key)).toEqual(["2025-02", "2025-04"]);
  });

  test("every day lies in its span, spans follow one another, and each has an id of its own", () => {
    fc.assert(
      fc.property(rhythms, days, days, (rhythm, startsOn, today) => {
        const span = spanOf(rhythm, today);
        if (span.from && span.to) {
          expect(span.from <= today && today <= span.to).toBe(true);
          expect(spanOf(rhythm, addDays(span.to, 1)).from).toBe(addDays(span.to, 1));
        }
        const { missed, span: now } = unitTaskStanding({ rhythm, startsOn }, new Set(), today);
        const keys = [...missed, now].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        if (rhythm !== "once")
          for (const { to } of missed) expect(to !== null && startsOn <= to && to < today).toBe(true);
        const id = unitTaskDoneId("7b0a8a0e-93d6-4a9e-9f4f-0a5f6d8d0a11" as never, now.key);
        expect(unitTaskDoneRegister.hasDerivedId?.("xa-1" as never, id)).toBe(true);
      }),
    );
  });
});
