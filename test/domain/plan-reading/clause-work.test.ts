import { describe, expect, test } from "vitest";
import type { Activity } from "../../../src/domain/activity/activity.ts";
import type { ActivityStatus } from "../../../src/domain/activity/activity-status.ts";
import { linksOfClause, workForClause } from "../../../src/domain/plan-reading/clause-work.ts";
import { ClauseId } from "../../../src/domain/task.ts";
import { aPlan } from "../../support/builders/plans.ts";

const plan = aPlan();
const view = (values: object, status: ActivityStatus = "sent") => ({
  activity: { kind: "broadcast", on: "2025-05-05", ...values } as unknown as Activity,
  status,
});
const workFor = (clause: string, views: readonly ReturnType<typeof view>[]) =>
  workForClause(plan, linksOfClause(plan, ClauseId.parse(clause)), views);

const broadcast = view({ tasks: ["huong-son-2025/PL8"], themes: ["ND1.3.2"] });
const posting = view({ kind: "posting", tasks: ["huong-son-2025/X3"] });

describe("each sentence of the plan leads to what the commune did for it", () => {
  test("a row of the appendix to its own task, a duty to the tasks that were read out of it", () => {
    expect(workFor("PL8", [broadcast, posting])).toEqual([broadcast]);
    expect(workFor("NV7.2", [broadcast, posting])).toEqual([posting]);
    expect(linksOfClause(plan, ClauseId.parse("NV7.1")).tasks.map(({ ref }) => ref)).toEqual([
      "huong-son-2025/X1",
      "huong-son-2025/X2",
    ]);
  });

  test("a theme to what was said about it or about one of its points", () => {
    expect(workFor("ND1.3", [broadcast, posting])).toEqual([broadcast]);
    expect(workFor("ND1.3.2", [broadcast])).toEqual([broadcast]);
    expect(workFor("ND1.3.3", [broadcast])).toEqual([]);
  });

  test("what was returned, is still to come or belongs to another plan is none of it", () => {
    const other = view({ tasks: ["huong-son-2026/PL8"], themes: ["ND1.3.2"] });
    const returned = view({ tasks: ["huong-son-2025/PL8"], themes: ["ND1.3.2"] }, "returned");
    const toCome = view({
      kind: "dialogue",
      tasks: ["huong-son-2025/PL3"],
      themes: ["ND1.3.2"],
      isPlanned: true,
    });
    expect(workFor("ND1.3.2", [other, returned, toCome])).toEqual([]);
    expect(workFor("PL8", [other, returned])).toEqual([]);
    expect(workFor("PL3", [toCome])).toEqual([]);
    expect(workFor("MD1", [broadcast, posting])).toEqual([]);
  });
});
