import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ActivityKind } from "../../src/domain/activity/kind.ts";
import { addDays, addMonths, type Month } from "../../src/domain/day.ts";
import { monthPeriod, type Period, rangePeriod, yearPeriod } from "../../src/domain/period.ts";
import { allTasks, Plan } from "../../src/domain/plan.ts";
import type { Amendment } from "../../src/domain/plan-amendment.ts";
import type { CountedActivity } from "../../src/domain/progress/counting.ts";
import { type Progress, progress } from "../../src/domain/progress.ts";
import type { TaskRule } from "../../src/domain/schedule.ts";
import type { TaskRef } from "../../src/domain/task.ts";
import { day, plan, rhythm, sonKim1 } from "./progress-builders.ts";

const refs = allTasks(plan).map(({ ref }) => ref);
const pl8 = "huong-son-2025/PL8" as TaskRef;
const pl3 = "huong-son-2025/PL3" as TaskRef;
/** There for the whole year. */
const commune = {
  ...sonKim1,
  tenures: sonKim1.tenures.slice(0, 1).map((tenure) => ({ ...tenure, to: null })),
};
const elsewhere = { ...commune, id: "xa-khac" as typeof commune.id };
const months: readonly Month[] = Array.from({ length: 12 }, (_, index) =>
  addMonths("2025-01" as Month, index),
);
const options = { rhythms: [rhythm("X3", 6)], makeUpWithin: 3 };

const anyRule: fc.Arbitrary<TaskRule> = fc.oneof(
  fc.record({ kind: fc.constant("perMonth" as const), times: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("minPerYear" as const), times: fc.integer({ min: 1, max: 6 }) }),
  fc.constantFrom<TaskRule>({ kind: "continuous" }, { kind: "onDemand" }, { kind: "oncePerYear" }),
);
const amendmentFor = (units: fc.Arbitrary<Amendment["units"]>): fc.Arbitrary<Amendment> =>
  fc.record({
    task: fc.constantFrom(...refs),
    from: fc.constantFrom(...months),
    units,
    rule: anyRule,
    note: fc.constant(""),
  });
const anyActivities: fc.Arbitrary<CountedActivity[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...ActivityKind.options),
    tasks: fc.constantFrom(...refs).map((ref) => [ref]),
    on: fc.integer({ min: 0, max: 364 }).map((count) => addDays(day("2025-01-01"), count)),
    status: fc.constantFrom("sent" as const, "accepted" as const, "queued" as const, "returned" as const),
    deleted: fc.constant(false),
    makesUpFor: fc.option(fc.constantFrom(...months)),
  }),
  { maxLength: 25 },
);
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...months).map(monthPeriod),
  fc.constantFrom(0, 3, 6, 9).map((start) => {
    const { from } = monthPeriod(months[start] as Month);
    return { kind: "quarter", from, to: monthPeriod(months[start + 2] as Month).to } as const;
  }),
  fc.constant(yearPeriod(2025)),
  fc.constant(rangePeriod(day("2025-03-15"), day("2025-04-14"))),
);

/** Everything that is counted; the rule itself may be another. */
const figuresOf = ({ tasks, totals }: Progress) => ({
  totals,
  tasks: tasks.map(({ task, ...figures }) => ({ ref: task.ref, ...figures })),
});

const count = (amendments: readonly Amendment[], period: Period, activities: readonly CountedActivity[]) =>
  figuresOf(progress({ ...plan, amendments }, commune, activities, period, options));

describe("a plan that is amended", () => {
  test("alters no figure of a period that ends before the month from which the change holds", () => {
    fc.assert(
      fc.property(
        fc.array(amendmentFor(fc.constant(null)), { maxLength: 3 }),
        amendmentFor(fc.constant(null)),
        anyPeriod,
        anyActivities,
        (earlier, latest, period, activities) => {
          fc.pre(period.to < `${latest.from}-01`);
          expect(count([...earlier, latest], period, activities)).toEqual(count(earlier, period, activities));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("alters nothing for units that the change does not name", () => {
    fc.assert(
      fc.property(
        fc.array(amendmentFor(fc.constant([elsewhere.id])), { maxLength: 4 }),
        anyPeriod,
        anyActivities,
        (amendments, period, activities) => {
          expect(count(amendments, period, activities)).toEqual(count([], period, activities));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("asks over a quarter or a year the sum of what each month asks by its own rule", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 6 })), { maxLength: 4 }),
        anyActivities,
        (changes, activities) => {
          const amendments = changes.map(
            ([from, times]): Amendment => ({
              ...{ task: pl8, from, units: null, note: "" },
              rule: { kind: "perMonth", times },
            }),
          );
          const owed = (period: Period) =>
            count(amendments, period, activities).tasks.find(({ ref }) => ref === pl8);
          const byMonth = months.map((month) => owed(monthPeriod(month)));
          for (const figure of ["due", "done", "credited", "missing"] as const)
            expect(owed(yearPeriod(2025))?.[figure]).toBe(
              byMonth.reduce((sum, row) => sum + (row?.[figure] ?? 0), 0),
            );
        },
      ),
      { numRuns: 8 },
    );
  });

  const changeOf = (task: TaskRef, from: string, rule: TaskRule): Amendment => ({
    ...{ task, from: from as Month, units: [commune.id], rule, note: "Công văn 12" },
  });
  const dueOf = (amendments: readonly Amendment[], ref: TaskRef, period: Period) =>
    count(amendments, period, []).tasks.find((task) => task.ref === ref)?.due;

  test("asks 4 issues until March and 2 from April on, which is 30 in the year", () => {
    const change = changeOf(pl8, "2025-04", { kind: "perMonth", times: 2 });
    expect(dueOf([change], pl8, monthPeriod("2025-03" as Month))).toBe(4);
    expect(dueOf([change], pl8, monthPeriod("2025-04" as Month))).toBe(2);
    expect(dueOf([change], pl8, yearPeriod(2025))).toBe(30);
  });

  test("counts a task of the year by the last rule of the year, while months before show the old one", () => {
    const change = changeOf(pl3, "2025-06", { kind: "minPerYear", times: 3 });
    expect(dueOf([change], pl3, yearPeriod(2025))).toBe(3);
    expect(dueOf([change], pl3, monthPeriod("2025-05" as Month))).toBe(1);
  });

  test("keeps of a task that is no longer asked what it asked until then", () => {
    const ended = changeOf(pl8, "2025-03", { kind: "onDemand" });
    expect(dueOf([ended], pl8, yearPeriod(2025))).toBe(8);
    expect(dueOf([ended], pl8, monthPeriod("2025-03" as Month))).toBeNull();
  });

  test("of two changes of one month holds the one published last, and an earlier month never replaces a later one", () => {
    const [two, three, five] = [2, 3, 5].map((times) => ({ kind: "perMonth" as const, times }));
    if (!two || !three || !five) return;
    const changes = [
      changeOf(pl8, "2025-06", two),
      changeOf(pl8, "2025-06", three),
      changeOf(pl8, "2025-02", five),
    ];
    expect(dueOf(changes, pl8, monthPeriod("2025-06" as Month))).toBe(3);
    expect(dueOf(changes, pl8, monthPeriod("2025-05" as Month))).toBe(5);
  });

  test("is read with its amendments, and a plan that was published before they existed without", () => {
    const change = changeOf(pl8, "2025-04", { kind: "perMonth", times: 2 });
    expect(Plan.parse({ ...plan, amendments: [change] }).amendments).toEqual([change]);
    expect(Plan.parse(plan).amendments).toBeUndefined();
  });
});
