import { describe, expect, test } from "vitest";
import type { ActivityStatus } from "../../src/domain/activity/activity-status.ts";
import { rangePeriod, yearPeriod } from "../../src/domain/period.ts";
import { ordinalOf } from "../../src/domain/progress/counting.ts";
import { progress } from "../../src/domain/progress.ts";
import {
  anActivity,
  day,
  monthOfYear,
  plan,
  progressIn,
  ref,
  rhythm,
  rowOf,
  sonKim1,
  unitOf,
} from "./progress-builders.ts";

const may = monthOfYear("2025-05");

describe("what counts", () => {
  test.each<[ActivityStatus, object]>([
    ["draft", { done: 0, unsent: 0, sent: 0, accepted: 0, returned: 0 }],
    ["queued", { done: 1, unsent: 1, sent: 0, accepted: 0, returned: 0 }],
    ["sending", { done: 1, unsent: 1, sent: 0, accepted: 0, returned: 0 }],
    ["failed", { done: 1, unsent: 1, sent: 0, accepted: 0, returned: 0 }],
    ["sent", { done: 1, unsent: 0, sent: 1, accepted: 0, awaitingReview: 1, returned: 0 }],
    ["accepted", { done: 1, unsent: 0, sent: 1, accepted: 1, awaitingReview: 0, returned: 0 }],
    ["returned", { done: 0, unsent: 0, sent: 0, accepted: 0, returned: 1 }],
  ])("a broadcast that is %s", (status, expected) => {
    expect(rowOf(progressIn(may, [anActivity({ status })]), "PL8")).toMatchObject(expected);
    const deleted = progressIn(may, [anActivity({ status, deleted: true })]);
    expect(rowOf(deleted, "PL8")).toMatchObject({ done: 0, unsent: 0, sent: 0, accepted: 0, returned: 0 });
  });

  test("a directive filed under the broadcasts is no issue of the programme", () => {
    const filed = anActivity({ kind: "document" });
    expect(rowOf(progressIn(may, [anActivity(), filed]), "PL8").done).toBe(1);
  });

  test("one activity counts for each of its tasks, once", () => {
    const both = anActivity({ tasks: [ref("PL8"), ref("PL6"), ref("PL8")] });
    const found = progressIn(may, [both]);
    expect([rowOf(found, "PL8").done, rowOf(found, "PL6").done, rowOf(found, "PL1").done]).toEqual([1, 1, 0]);
  });

  test("the month is that of the activity's own day, to the last one", () => {
    const days = ["2025-04-30", "2025-05-01", "2025-05-31", "2025-06-01"];
    const found = progressIn(
      may,
      days.map((on) => anActivity({ on: day(on) })),
    );
    expect(rowOf(found, "PL8")).toMatchObject({ done: 2, lastOn: "2025-05-31" });
  });
});

describe("what is missing", () => {
  test("two of four issues in May", () => {
    const found = rowOf(progressIn(may, [anActivity(), anActivity()]), "PL8");
    expect(found).toMatchObject({
      due: 4,
      done: 2,
      credited: 2,
      missing: 2,
      dueOn: "2025-05-31",
      role: "lead",
    });
  });

  test("a fifth issue in May does not stand in for one in June", () => {
    const activities = Array.from({ length: 9 }, () => anActivity());
    const found = rowOf(progressIn(rangePeriod(day("2025-05-01"), day("2025-06-30")), activities), "PL8");
    expect(found).toMatchObject({ due: 8, done: 9, credited: 4, missing: 4 });
  });

  test("without a rhythm nothing is missing of a continuous task, with one it is", () => {
    const posting = anActivity({ kind: "posting", tasks: [ref("X3")] });
    expect(rowOf(progressIn(may, [posting]), "X3")).toMatchObject({
      due: null,
      done: 1,
      missing: 0,
      dueOn: null,
    });
    expect(rowOf(progressIn(may, [posting], [rhythm("X3", 6)]), "X3")).toMatchObject({ due: 6, missing: 5 });
  });

  test("the dialogue of March is seen in May, for it is the year's", () => {
    const dialogue = anActivity({ kind: "dialogue", tasks: [ref("PL3")], on: day("2025-03-10") });
    expect(rowOf(progressIn(may, [dialogue]), "PL3")).toMatchObject({
      window: yearPeriod(2025),
      due: 1,
      done: 1,
      missing: 0,
      dueOn: "2025-12-31",
    });
  });

  test("the month's sum leaves the year's tasks out, the year's takes them in", () => {
    const dialogue = anActivity({ kind: "dialogue", tasks: [ref("PL3")], on: day("2025-05-10") });
    const broadcasts = Array.from({ length: 5 }, () => anActivity());
    expect(progressIn(may, [dialogue, ...broadcasts], [rhythm("PL1", 2)]).totals).toEqual({
      due: 6,
      credited: 4,
      missing: 2,
    });
    // 48 issues, the dialogue, the commune's own plan and its budget.
    expect(progressIn(yearPeriod(2025), [dialogue, ...broadcasts]).totals).toEqual({
      due: 51,
      credited: 5,
      missing: 46,
    });
  });

  test("a report from the 15th to the 14th counts its days and claims no quota", () => {
    const found = rowOf(progressIn(rangePeriod(day("2025-04-15"), day("2025-05-14")), [anActivity()]), "PL8");
    expect(found).toMatchObject({ due: null, done: 1 });
  });
});

describe("units that end, begin or stay", () => {
  const year = yearPeriod(2025);

  test("a commune that ended on 30 June owes six months, its successor the other six and the year's dialogue", () => {
    const before = progressIn(year, [], [], unitOf("pho-chau-18133"));
    const after = progressIn(year, [], [], unitOf("huong-son-18133"));
    const kept = progressIn(year, [], [], sonKim1);
    expect([before, after, kept].map((found) => rowOf(found, "PL8").due)).toEqual([24, 24, 48]);
    expect([before, after, kept].map((found) => rowOf(found, "PL3").due)).toEqual([null, 1, 1]);
  });

  test("nothing is asked of a unit in a month in which it was not there", () => {
    expect(progressIn(monthOfYear("2025-07"), [], [], unitOf("pho-chau-18133")).tasks).toEqual([]);
    expect(progressIn(monthOfYear("2025-06"), [], [], unitOf("huong-son-18133")).tasks).toEqual([]);
  });

  test("a month in which a successor took over is owed under the new plan alone", () => {
    const succeeded = { ...plan, succeededOn: day("2026-12-15") };
    const december = progress(
      succeeded,
      sonKim1,
      [anActivity({ on: day("2026-12-03") })],
      monthOfYear("2026-12"),
      {
        rhythms: [],
      },
    );
    expect(rowOf(december, "PL8")).toMatchObject({ due: null, done: 1 });
    expect(rowOf(progressIn(monthOfYear("2026-11"), []), "PL8").due).toBe(4);
  });
});

describe("the number of an issue", () => {
  const pl8 = plan.tasks.find(({ ref: taskRef }) => taskRef === ref("PL8"));
  if (!pl8) throw new Error("no PL8");

  test("is its place in the month by date, then id", () => {
    const [late, second, first, april, returned] = [
      anActivity({ id: "a", on: day("2025-05-20") }),
      anActivity({ id: "c", on: day("2025-05-06") }),
      anActivity({ id: "b", on: day("2025-05-06") }),
      anActivity({ id: "d", on: day("2025-04-30") }),
      anActivity({ id: "e", on: day("2025-05-02"), status: "returned" }),
    ];
    const all = [late, second, first, april, returned];
    expect(all.map((activity) => ordinalOf(activity, pl8, all))).toEqual([3, 2, 1, 1, null]);
  });

  test("moves when an earlier issue is written down later", () => {
    const issue = anActivity({ on: day("2025-05-20") });
    expect(ordinalOf(issue, pl8, [issue])).toBe(1);
    expect(ordinalOf(issue, pl8, [issue, anActivity({ on: day("2025-05-13"), status: "queued" })])).toBe(2);
  });

  test("is not given to what does not count for the task", () => {
    for (const said of [
      { deleted: true },
      { status: "draft" as const },
      { kind: "document" as const },
      { tasks: [] },
    ]) {
      const activity = anActivity(said);
      expect(ordinalOf(activity, pl8, [activity])).toBeNull();
    }
  });
});
