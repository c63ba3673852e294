import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announceBy, resultBy } from "../../../src/domain/activity/dialogue.ts";
import { addDays, type Day, daysBetween } from "../../../src/domain/day.ts";
import {
  byUrgency,
  dialogueSteps,
  nextStep,
  questionState,
} from "../../../src/domain/dialogue/dialogue-steps.ts";
import { servedTasks } from "../../../src/domain/progress/served-tasks.ts";
import type { TaskRef } from "../../../src/domain/task.ts";

const day = (typed: string) => typed as Day;

describe("the dated steps of a dialogue", () => {
  test("are seven days before and ten days after it, over the ends of months and years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -40, max: 40 }), (start, away) => {
        const on = addDays(day("2024-01-01"), start);
        const steps = dialogueSteps({ on }, addDays(on, away));
        expect(steps.map(({ by }) => daysBetween(on, by))).toEqual([-7, 0, 10, 10]);
        expect([steps[0]?.by, steps[2]?.by]).toEqual([announceBy(on), resultBy(on)]);
        expect(steps.map(({ state }) => state)).toEqual([
          away <= -7 ? "open" : "overdue",
          away >= 0 ? "done" : "open",
          away <= 10 ? "open" : "overdue",
          away <= 10 ? "open" : "overdue",
        ]);
      }),
    );
  });

  test.each([
    ["2025-02-20", /2015, Điều 125/, null],
    ["2025-06-30", /65\/2025\/QH15, Điều 24/, null],
    ["2025-07-01", /72\/2025\/QH15, Điều 43/, /72\/2025\/QH15, Điều 43/],
  ] as const)("of one held on %s name the law of that day", (on, announce, result) => {
    const steps = dialogueSteps({ on: day(on) }, day(on));
    expect(steps[0]?.source).toMatch(announce);
    if (result === null) expect(steps[2]?.source).toBeNull();
    else expect(steps[2]?.source).toMatch(result);
  });

  test("what was done too late is done, and said to be late", () => {
    const steps = dialogueSteps(
      {
        on: day("2025-05-10"),
        announcedOn: day("2025-05-04"),
        resultOn: day("2025-05-20"),
        resultPosted: true,
      },
      day("2025-06-01"),
    );
    expect(steps.map(({ state }) => state)).toEqual(["late", "done", "done", "done"]);
    expect(nextStep(steps)).toBeNull();
  });

  test("one that is only scheduled is held by nobody's clock, and counts for no task until somebody says so", () => {
    const on = day("2025-05-10");
    const tasks = ["huong-son-2025/PL3" as TaskRef];
    expect(
      nextStep(dialogueSteps({ on, isPlanned: true, announcedOn: on }, day("2025-05-12"))),
    ).toMatchObject({
      kind: "hold",
      state: "overdue",
    });
    expect(servedTasks({ kind: "dialogue", on, tasks, isPlanned: true })).toEqual([]);
    expect(servedTasks({ kind: "dialogue", on, tasks, isPlanned: false })).toEqual(tasks);
    expect(servedTasks({ kind: "dialogue", on, tasks })).toEqual(tasks);
  });
});

test("questions stand by due day, then those without one, then the answered", () => {
  const question = (id: string, values: object) => ({ id, values });
  const sorted = byUrgency([
    question("answered", { answeredOn: day("2025-05-01"), dueOn: day("2025-04-01") }),
    question("never due", {}),
    question("later", { dueOn: day("2025-05-20") }),
    question("sooner", { dueOn: day("2025-05-02") }),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(["sooner", "later", "never due", "answered"]);
});

test.each([
  [{}, "pending"],
  [{ dueOn: day("2025-05-12") }, "pending"],
  [{ dueOn: day("2025-05-11") }, "overdue"],
  [{ dueOn: day("2025-05-11"), answeredOn: day("2025-05-13") }, "answered"],
] as const)("a question with %j is %s on 12 May", (facts, state) => {
  expect(questionState(facts, day("2025-05-12"))).toBe(state);
});
