import { describe, expect, test } from "vitest";
import { Day } from "../../src/domain/day.ts";
import { roleOf, tasksOfUnit } from "../../src/domain/own-tasks.ts";
import { ClauseId, PlanId, planOfTaskRef, TaskRef, taskIdOf, taskRefOf } from "../../src/domain/task.ts";
import type { Unit } from "../../src/domain/unit.ts";
import { loadPlan } from "../../src/server/seed/load-plan.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";

const plan = loadPlan();
const units = loadUnits();
const day = (typed: string): Day => Day.parse(typed);
const unitOf = (id: string): Unit => {
  const found = units.find((unit) => unit.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
};
const idsOf = (unit: string, on: string, role?: string): readonly string[] =>
  tasksOfUnit(plan, unitOf(unit), day(on))
    .filter((own) => role === undefined || own.role === role)
    .map((own) => taskIdOf(own.task.ref));

const STANDING = ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"];

describe("the ref of a task", () => {
  test("is put together and taken apart again", () => {
    const ref = taskRefOf(PlanId.parse("huong-son-2025"), ClauseId.parse("PL2a"));
    expect(ref).toBe("huong-son-2025/PL2a");
    expect(TaskRef.parse(ref)).toBe(ref);
    expect(planOfTaskRef(ref)).toBe("huong-son-2025");
    expect(taskIdOf(ref)).toBe("PL2a");
  });

  test.each(["PL8", "huong-son-2025/", "/PL8", "Huong Son/PL8", "a/b/c", "huong-son-2025/PL 8"])(
    "%j is none",
    (typed) => expect(TaskRef.safeParse(typed).success).toBe(false),
  );
});

describe("what a plan asks of a unit", () => {
  test("a commune leads three rows, helps with four, and has nine standing duties", () => {
    expect(idsOf("son-kim-1-18196", "2025-05-22", "lead")).toEqual(["PL1", "PL3", "PL8", ...STANDING]);
    expect(idsOf("son-kim-1-18196", "2025-05-22", "coordinate")).toEqual(["PL2a", "PL2b", "PL6", "PL7"]);
  });

  test("a merged commune has the same tasks from its first day, and its predecessor none any more", () => {
    expect(idsOf("huong-son-18133", "2025-07-01")).toEqual(idsOf("pho-chau-18133", "2025-06-30"));
    expect(idsOf("huong-son-18133", "2025-06-30")).toEqual([]);
    expect(idsOf("pho-chau-18133", "2025-07-01")).toEqual([]);
  });

  test("a unit above the communes leads every row of the appendix and has no commune's duty", () => {
    const rows = plan.tasks.map((task) => taskIdOf(task.ref));
    expect(idsOf("huong-son-439", "2025-05-22", "lead")).toEqual(rows);
    expect(idsOf("ha-tinh-42", "2026-11-22")).toEqual(rows);
  });

  test("outside the plan's time nothing is asked", () => {
    expect(idsOf("son-kim-1-18196", "2024-12-31")).toEqual([]);
    const succeeded = { ...plan, succeededOn: day("2026-12-15") };
    expect(tasksOfUnit(succeeded, unitOf("son-kim-1-18196"), day("2026-12-14"))).not.toEqual([]);
    expect(tasksOfUnit(succeeded, unitOf("son-kim-1-18196"), day("2026-12-15"))).toEqual([]);
  });

  test("the plan of 2025 still asks in November 2026", () => {
    expect(idsOf("son-kim-1-18196", "2026-11-22")).toContain("PL8");
  });

  test("rows that do not name the communes are none of theirs", () => {
    const roles = Object.fromEntries(
      plan.tasks.map((task) => [taskIdOf(task.ref), roleOf(task, { level: "commune" })]),
    );
    expect(roles).toMatchObject({ PL4: "none", PL5: "none" });
  });
});
