import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Activity } from "../../src/domain/activity/activity.ts";
import type { Day } from "../../src/domain/day.ts";
import { routineValues } from "../../src/domain/routine.ts";
import { type ComparedWork, maySame } from "../../src/domain/same-work.ts";
import { TaskRef } from "../../src/domain/task.ts";

const TASKS = ["huong-son-2025/PL8", "huong-son-2025/PL4"].map((ref) => TaskRef.parse(ref));
const works = fc.record({
  kind: fc.constantFrom("broadcast" as const, "posting" as const),
  on: fc.constantFrom("2025-05-12" as Day, "2025-05-13" as Day),
  tasks: fc.subarray([...TASKS]),
  villages: fc.subarray(["Thôn 1", "Thôn 2"]),
  point: fc.constantFrom("", "Một cửa", "Nhà văn hóa"),
});
const aWork = (given: Partial<ComparedWork> = {}): ComparedWork => ({
  kind: "broadcast",
  on: "2025-05-12" as Day,
  tasks: TASKS.slice(0, 1),
  ...given,
});

describe("the same work written down twice", () => {
  test("is the same for both who look at it", () => {
    fc.assert(fc.property(works, works, (one, other) => maySame(one, other) === maySame(other, one)));
  });

  test("is never seen across days, kinds or tasks", () => {
    fc.assert(
      fc.property(works, works, (one, other) => {
        if (!maySame(one, other)) return;
        expect(one.on).toBe(other.on);
        expect(one.kind).toBe(other.kind);
        expect(one.tasks.some((task) => other.tasks.includes(task))).toBe(true);
      }),
    );
  });

  test("is seen where one of them says less than the other", () => {
    expect(maySame(aWork(), aWork({ villages: ["Thôn 1"] }))).toBe(true);
    expect(maySame(aWork({ villages: ["Thôn 1", "Thôn 2"] }), aWork({ villages: ["Thôn 1"] }))).toBe(true);
  });

  test("is not seen where they were in other villages, at other points or have other addresses", () => {
    expect(maySame(aWork({ villages: ["Thôn 2"] }), aWork({ villages: ["Thôn 1"] }))).toBe(false);
    expect(maySame(aWork({ point: "Một cửa" }), aWork({ point: "Trạm y tế" }))).toBe(false);
    expect(maySame(aWork({ url: "https://a.vn/1" }), aWork({ url: "https://a.vn/2" }))).toBe(false);
    expect(maySame(aWork({ tasks: [] }), aWork({ tasks: [] }))).toBe(false);
  });
});

test("routine work takes over how it was done, and nothing that belongs to one day or to one person's word", () => {
  const last = {
    kind: "broadcast",
    on: "2025-05-09" as Day,
    title: "Số đặc biệt",
    minutes: 15,
    themes: ["ND1.1"],
    villages: ["Thôn 1"],
    station: "Đài xã",
    approver: "Phó Chủ tịch",
    audienceCount: 80,
    note: "Mưa",
  } as Activity;
  expect(routineValues(last)).toEqual({
    minutes: 15,
    themes: ["ND1.1"],
    villages: ["Thôn 1"],
    station: "Đài xã",
  });
});
