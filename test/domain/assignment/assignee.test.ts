import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Assigned,
  assignmentFor,
  openAssignmentsOf,
  peopleWithOpenWork,
} from "../../../src/domain/assignment/assignee.ts";
import type { Month } from "../../../src/domain/day.ts";
import {
  type AssignmentPeriod,
  assignmentId,
  assignmentRegister,
  WorkKey,
} from "../../../src/domain/registers/assignment.ts";
import type { UserId } from "../../../src/domain/user.ts";

const hoa = "hoa" as UserId;
const lan = "lan" as UserId;
const may = "2025-05" as Month;
const work = WorkKey.parse("huong-son-2025/PL8");
const own = WorkKey.parse("7b0a8a0e-93d6-4a9e-9f4f-0a5f6d8d0a11");
const entry = (person: UserId | null, period: string, of: WorkKey = work): Assigned => ({
  work: of,
  period: period as AssignmentPeriod,
  person,
});

const entries = fc.uniqueArray(
  fc.record({
    work: fc.constantFrom(work, own),
    period: fc.constantFrom<string>("open", "2025-04", "2025-05", "2025-06"),
    person: fc.constantFrom(hoa, lan, null),
  }) as fc.Arbitrary<Assigned>,
  { selector: ({ work: of, period }) => `${of}${period}` },
);

describe("work is given to a colleague for a month or until further notice", () => {
  test("what a month says comes before what holds until further notice; taken back, the other holds again", () => {
    const open = entry(hoa, "open");
    expect(assignmentFor([open, entry(lan, may)], work, may)?.person).toBe(lan);
    expect(assignmentFor([open, entry(null, may)], work, may)?.person).toBe(hoa);
    expect(assignmentFor([open], own, may)).toBeNull();
    expect(assignmentFor([entry(lan, "2025-04")], work, may)).toBeNull();
  });

  test("after a hand-over nothing that is still to do is with the one who leaves, and past months stay theirs", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const moved = new Set(openAssignmentsOf(all, hoa, may));
        const after = all.map((each) => (moved.has(each) ? { ...each, person: lan } : each));
        expect(peopleWithOpenWork(after, may)).not.toContain(hoa);
        for (const of of [work, own])
          for (const month of ["2025-05", "2025-06"] as Month[])
            expect(assignmentFor(after, of, month)?.person).not.toBe(hoa);
        const past = (list: readonly Assigned[]) => list.filter(({ period }) => period === "2025-04");
        expect(past(after)).toEqual(past(all));
        expect(moved.size > 0).toBe(peopleWithOpenWork(all, may).includes(hoa));
      }),
    );
  });

  test("its slot is made of work and period, and fits the longest task", () => {
    const isSlot = (id: string) => assignmentRegister.hasDerivedId?.("xa-1" as never, id as never);
    const longest = WorkKey.parse(`${"a".repeat(60)}/${"A".repeat(20)}`);
    for (const of of [work, own, longest])
      for (const period of ["open", may] as const) {
        expect(isSlot(assignmentId(of, period))).toBe(true);
        expect(assignmentId(of, period).length).toBeLessThanOrEqual(120);
      }
    expect(isSlot(assignmentId(work, "2025" as never))).toBe(false);
  });
});
