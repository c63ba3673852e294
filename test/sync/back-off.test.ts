import fc from "fast-check";
import { expect, test } from "vitest";
import { backOffMs } from "../../src/sync/back-off.ts";
import { planWake } from "../../src/sync/wake-plan.ts";

const MINUTE = 60_000;

test.each([
  [1, 0.5 * MINUTE],
  [2, 2 * MINUTE],
  [3, 5 * MINUTE],
  [4, 15 * MINUTE],
  [5, 60 * MINUTE],
  [500, 60 * MINUTE],
])("after %i failures the phone waits about %i ms", (attempts, waitMs) => {
  expect(backOffMs(attempts, () => 0.5)).toBe(waitMs);
});

test("jitter stays within a fifth", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, chance) => {
        const middle = backOffMs(attempts, () => 0.5);
        const waited = backOffMs(attempts, () => chance);
        return waited >= middle * 0.79 && waited <= middle * 1.21;
      },
    ),
  );
});

test("a pass that went well begins counting anew, one that failed counts on", () => {
  expect(planWake({ kind: "done" }, 4, () => 0.5)).toEqual({ attempts: 0, waitMs: 5 * MINUTE });
  expect(planWake({ kind: "offline" }, 1, () => 0.5)).toEqual({ attempts: 2, waitMs: 2 * MINUTE });
});

test("[S27] enough for today is no failure, and is asked about by the hour", () => {
  expect(planWake({ kind: "enoughToday" }, 3, () => 0.5)).toEqual({ attempts: 0, waitMs: 60 * MINUTE });
});

test("[S18] a phone that must sign in again does not knock by itself", () => {
  expect(planWake({ kind: "signedOut" }, 3, () => 0.5).waitMs).toBeNull();
});

test("a phone never comes back before the server wants it", () => {
  expect(planWake({ kind: "throttled", retryAfterMs: 9000 }, 0, () => 0).waitMs).toBe(9000);
});
