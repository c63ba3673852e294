import { describe, expect, test } from "vitest";
import { difficultyStanding } from "../../src/domain/difficulty.ts";
import { day } from "../support/builders/ids.ts";

const TODAY = day("2025-05-22");
const received = { step: "received", on: day("2025-05-10") } as const;
const answered = { step: "answered", on: day("2025-05-12"), dueOn: day("2025-05-20") } as const;
const resolved = { step: "resolved", on: day("2025-05-21") } as const;

describe("where a difficulty stands", () => {
  test.each([
    ["nobody answered", null, [], { state: "open", dueOn: null, lateDays: null }],
    ["taken in", null, [received], { state: "received", dueOn: null, lateDays: null }],
    ["late", null, [received, answered], { state: "answered", dueOn: "2025-05-20", lateDays: 2 }],
    [
      "the last step counts, whichever arrived first",
      null,
      [answered, received],
      { state: "answered", dueOn: "2025-05-20", lateDays: 2 },
    ],
    ["resolved from above", null, [answered, resolved], { state: "settled", dueOn: null, lateDays: null }],
    ["settled by the unit's own word", TODAY, [answered], { state: "settled", dueOn: null, lateDays: null }],
  ] as const)("%s", (_, settledOn, answers, expected) => {
    expect(difficultyStanding({ settledOn }, answers, TODAY)).toEqual(expected);
  });

  test("on its due day nothing is late yet", () => {
    expect(difficultyStanding({ settledOn: null }, [answered], day("2025-05-20")).lateDays).toBeNull();
  });
});
