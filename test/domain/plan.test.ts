import { describe, expect, test } from "vitest";
import { Day } from "../../src/domain/day.ts";
import { clausesOf, findClause, findTask, type Plan, planInForceOn } from "../../src/domain/plan.ts";
import { ClauseId, PlanId, TaskRef } from "../../src/domain/task.ts";
import { loadPlan } from "../../src/server/seed/load-plan.ts";

const plan2025 = loadPlan();
const day = (typed: string): Day => Day.parse(typed);

const aPlan = (year: number, dates: Partial<Pick<Plan, "inForceFrom" | "succeededOn">> = {}): Plan => ({
  ...plan2025,
  id: PlanId.parse(`huong-son-${year}`),
  year,
  inForceFrom: day(`${year}-01-01`),
  ...dates,
});

describe("a plan holds until its successor is published", () => {
  test.each([
    ["2024-12-31", null],
    ["2025-01-01", { id: "huong-son-2025", awaitsSuccessor: false }],
    ["2025-12-31", { id: "huong-son-2025", awaitsSuccessor: false }],
    ["2026-01-01", { id: "huong-son-2025", awaitsSuccessor: true }],
    ["2026-11-22", { id: "huong-son-2025", awaitsSuccessor: true }],
  ])("with the plan of 2025 alone, on %s", (on, expected) => {
    const found = planInForceOn([plan2025], day(on));
    expect(found && { id: found.plan.id, awaitsSuccessor: found.awaitsSuccessor }).toEqual(expected);
  });

  test("a successor that comes late takes over on its day, and the old one held until then", () => {
    const plans = [
      aPlan(2027, { inForceFrom: day("2027-02-10") }),
      aPlan(2025, { succeededOn: day("2027-02-10") }),
    ];
    expect(planInForceOn(plans, day("2027-02-09"))?.plan.year).toBe(2025);
    expect(planInForceOn(plans, day("2027-02-10"))).toMatchObject({
      plan: { year: 2027 },
      awaitsSuccessor: false,
    });
  });

  test("a successor holds even when nobody has marked the old plan", () => {
    const plans = [aPlan(2025), aPlan(2026)];
    expect(planInForceOn(plans, day("2026-03-01"))?.plan.year).toBe(2026);
    expect(planInForceOn([...plans].reverse(), day("2026-03-01"))?.plan.year).toBe(2026);
  });

  test("next year's plan, published in December, does not hold yet", () => {
    expect(planInForceOn([aPlan(2025), aPlan(2026)], day("2025-12-20"))?.plan.year).toBe(2025);
  });

  test("no plan, none in force", () => {
    expect(planInForceOn([], day("2026-11-22"))).toBeNull();
  });
});

describe("finding one's way in a plan", () => {
  test("a task is found by its ref, one of another plan is not", () => {
    expect(findTask(plan2025, TaskRef.parse("huong-son-2025/X3"))?.title).toBe("Niêm yết tại Một cửa");
    expect(findTask(plan2025, TaskRef.parse("huong-son-2026/X3"))).toBeNull();
  });

  test("a sentence is found by its id, points and duties too", () => {
    expect(findClause(plan2025, ClauseId.parse("ND1.3.2"))?.text).toContain("18-NQ/TW");
    expect(findClause(plan2025, ClauseId.parse("NV7.4"))?.text).toContain("Tổng hợp kết quả");
    expect(findClause(plan2025, ClauseId.parse("PL8"))?.text).toContain("truyền thanh");
    expect(findClause(plan2025, ClauseId.parse("NV99"))).toBeNull();
  });

  test("sentences come in reading order", () => {
    const ids = clausesOf(plan2025.text).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(["MD1", "MD2", "MD3", "MD4"]);
    expect(ids.indexOf(ClauseId.parse("ND1.3.1"))).toBe(ids.indexOf(ClauseId.parse("ND1.3")) + 1);
    expect(ids.at(-1)).toBe("PL8");
  });
});
