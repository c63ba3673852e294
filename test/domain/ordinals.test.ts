import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityStatus } from "../../src/domain/activity/activity-status.ts";
import { addDays } from "../../src/domain/day.ts";
import { allTasks } from "../../src/domain/plan.ts";
import { ordinalOf } from "../../src/domain/progress/counting.ts";
import { ordinalsOf } from "../../src/domain/progress/ordinals.ts";
import { anActivity, day, plan, ref } from "./progress-builders.ts";

const STATUSES: readonly ActivityStatus[] = ["queued", "sent", "accepted", "returned", "failed"];

test("[S32] counting all issues of a list at once gives each the number that it has by itself", () => {
  const task = allTasks(plan).find((each) => each.ref === ref("PL8"));
  if (!task) throw new Error("no PL8");
  const activities = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      on: fc.integer({ min: 0, max: 70 }).map((days) => addDays(day("2025-04-20"), days)),
      status: fc.constantFrom(...STATUSES),
      kind: fc.constantFrom("broadcast" as const, "document" as const),
      tasks: fc.constantFrom([ref("PL8")], [ref("PL4")], []),
      deleted: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(activities, (made) => {
      const all = made.map((each) => anActivity(each));
      const ordinals = ordinalsOf(task, all);
      for (const each of all) expect(ordinals.get(each.id) ?? null).toBe(ordinalOf(each, task, all));
    }),
  );
});
