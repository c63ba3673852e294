import { describe, expect, test } from "vitest";
import type { Day, Month } from "../../src/domain/day.ts";
import { type Plan, Plan as PlanSchema } from "../../src/domain/plan.ts";
import type { Amendment } from "../../src/domain/plan-amendment.ts";
import {
  draftForYear,
  draftOfPlan,
  emptyDraft,
  newPlanId,
  planOfDraft,
} from "../../src/domain/plan-beginnings.ts";
import { planFaults, planHints } from "../../src/domain/plan-faults.ts";
import { judgePublishing, type Publication } from "../../src/domain/plan-publishing.ts";
import { planDraftRegister } from "../../src/domain/registers/plan-draft.ts";
import type { ClauseId, PlanId, Task, TaskRef } from "../../src/domain/task.ts";
import type { UnitId } from "../../src/domain/unit.ts";
import { aPlan } from "../support/builders/plans.ts";

const today = "2025-05-12" as Day;
const pl8 = "huong-son-2025/PL8" as TaskRef;
const plan = aPlan();
const known: Publication = { plan, revision: 1, changes: [] };

const twice = (from: string, units: Amendment["units"] = null): Amendment => ({
  ...{ task: pl8, from: from as Month, units, note: "" },
  rule: { kind: "perMonth", times: 2 },
});
const publish = (wanted: Plan, said: Partial<Parameters<typeof judgePublishing>[0]> = {}) =>
  judgePublishing(
    { plan: wanted, revision: 1, reason: "", touchesPast: false, ...said },
    known,
    [plan],
    today,
  );
const edit = (change: (task: Task) => Task): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => (task.ref === pl8 ? change(task) : task)),
});

describe("publishing a change of a plan", () => {
  test("tells a new number with the old one beside it, from which month and for whom", () => {
    const judged = publish(
      { ...plan, amendments: [twice("2025-06", ["son-kim-1" as UnitId])] },
      { reason: "CV 12" },
    );
    expect(judged.ok && judged.value.publication).toMatchObject({
      revision: 2,
      changes: [
        {
          ...{ kind: "rule", on: today, task: pl8, from: "2025-06", units: ["son-kim-1"], note: "CV 12" },
          before: { kind: "perMonth", times: 4 },
          after: { kind: "perMonth", times: 2 },
        },
      ],
    });
  });

  test("tells words that were put otherwise, and each task that is new once", () => {
    const added: Task = {
      ...(plan.tasks[0] as Task),
      ref: "huong-son-2025/PL9" as TaskRef,
      title: "Việc thêm",
    };
    const judged = publish({
      ...edit((task) => ({ ...task, title: "Phát thanh", rule: task.rule })),
      standingDuties: [...plan.standingDuties, { ...added, rule: { kind: "onDemand" } }],
    });
    const changes = judged.ok ? judged.value.publication.changes : [];
    expect(
      changes.map((change) => change.kind === "words" && [change.part, change.before, change.after]),
    ).toEqual([
      ["task", null, ["Việc thêm"]],
      ["taskTitle", [plan.tasks.find(({ ref }) => ref === pl8)?.title], ["Phát thanh"]],
    ]);
  });

  test("asked for again after a lost answer changes nothing", () => {
    expect(publish(plan, { revision: 0 })).toMatchObject({ ok: true, value: { isChanged: false } });
  });

  test("is told that somebody else has published it meanwhile", () => {
    expect(
      publish(
        edit((task) => ({ ...task, title: "Khác" })),
        { revision: 0 },
      ),
    ).toMatchObject({
      error: { kind: "overtaken" },
    });
  });

  test.each([
    ["an amendment from a month that is over", { ...plan, amendments: [twice("2025-04")] }],
    ["the plan's own number", edit((task) => ({ ...task, rule: { kind: "perMonth", times: 2 } }))],
    ["what counts", edit((task) => ({ ...task, countedKinds: ["meeting"] }))],
    ["the day from which it holds", { ...plan, inForceFrom: "2025-03-01" as Day }],
  ] as const)("touches the past only where that is confirmed, with a reason: %s", (_what, wanted) => {
    expect(publish(wanted)).toMatchObject({ error: { kind: "past" } });
    expect(publish(wanted, { touchesPast: true })).toMatchObject({ error: { kind: "past" } });
    expect(publish(wanted, { touchesPast: true, reason: "Đính chính" }).ok).toBe(true);
  });

  test("lets no task vanish", () => {
    expect(publish({ ...plan, tasks: plan.tasks.slice(1) })).toMatchObject({ error: { kind: "taskGone" } });
  });
});

describe("publishing the plan of a new year", () => {
  const issuer = plan.issuer;
  const next = planOfDraft(
    draftForYear(
      { ...plan, amendments: [twice("2025-06"), twice("2025-09", ["son-tay" as UnitId])] },
      "huong-son-2026" as PlanId,
      2026,
    ),
    issuer,
  );
  const asked = { plan: next, revision: 0, reason: "", touchesPast: false };

  test("takes over the rules that hold in December, also of single units, under names of its own", () => {
    const own: Amendment = {
      ...twice("2025-07", ["son-tay" as UnitId]),
      rule: { kind: "perMonth", times: 8 },
    };
    const copied = draftForYear(
      { ...plan, amendments: [twice("2025-06"), own] },
      "huong-son-2026" as PlanId,
      2026,
    );
    const task = copied.tasks?.find(({ ref }) => ref === "huong-son-2026/PL8");
    expect(task?.rule).toEqual({ kind: "perMonth", times: 2 });
    expect(copied.amendments).toEqual([{ ...own, task: "huong-son-2026/PL8", from: "2026-01", note: "" }]);
    expect(copied.title).toContain("2026");
    expect(planDraftRegister.read(copied as never)).toEqual(copied);
  });

  test("ends the one before on the day on which it begins, and holds until a later one that is there already", () => {
    const judged = judgePublishing(asked, null, [plan], "2025-12-20" as Day);
    expect(judged.ok && judged.value.succeeded.map(({ id, succeededOn }) => [id, succeededOn])).toEqual([
      [plan.id, "2026-01-01"],
    ]);
    const later = { ...plan, id: "huong-son-2027" as PlanId, inForceFrom: "2027-01-01" as Day };
    const between = judgePublishing(asked, null, [plan, later], "2025-12-20" as Day);
    expect(between.ok && between.value.publication.plan.succeededOn).toBe("2027-01-01");
  });

  test("asks before it takes months that are over from the one before", () => {
    expect(judgePublishing(asked, null, [plan], "2026-02-03" as Day)).toMatchObject({
      error: { kind: "past" },
    });
    expect(judgePublishing(asked, null, [plan], "2026-01-25" as Day).ok).toBe(true);
  });

  test("has a key that no other plan has", () => {
    expect(newPlanId(issuer, 2026, [plan.id])).toBe("huong-son-2026");
    expect(newPlanId(issuer, 2025, [plan.id])).toBe("huong-son-2025-2");
  });
});

describe("the check list before publishing", () => {
  test("has nothing against the plan on board, and its draft is the plan again", () => {
    const again = planOfDraft(draftOfPlan(plan, 1), plan.issuer);
    expect(planFaults(again)).toEqual([]);
    expect(PlanSchema.parse(again)).toEqual(plan);
    expect(planHints(again, ["Một câu chưa rõ"])).toContainEqual({ kind: "unread" });
  });

  test("names what an empty draft lacks", () => {
    const draft = emptyDraft("huong-son-2026" as PlanId, "2026-01-01" as Day, "", "");
    expect(planFaults(planOfDraft(draft, plan.issuer)).map(({ kind }) => kind)).toEqual([
      "noTitle",
      "noIssuingBody",
      "noFunding",
      "noClosing",
      "noTasks",
    ]);
  });

  test("names a number for which nothing counts, a task without a sentence, and a change before the plan", () => {
    const wrong = {
      ...edit((task) => ({ ...task, kinds: [], countedKinds: [], sources: [] as readonly ClauseId[] })),
      amendments: [twice("2024-12")],
    };
    expect(planFaults(wrong).map(({ kind }) => kind)).toEqual([
      "taskWithoutSource",
      "nothingCounts",
      "amendedBefore",
    ]);
  });
});
