import { describe, expect, test } from "vitest";
import { yearPeriod } from "../../src/domain/period.ts";
import { type CellState, cellState } from "../../src/domain/progress/cell-state.ts";
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

const broadcasts = (count: number) => Array.from({ length: count }, () => anActivity());
const stateOf = (done: number, today: string): CellState =>
  cellState(rowOf(progressIn(may, broadcasts(done)), "PL8"), day(today));

describe("the cell of four broadcasts in May", () => {
  test.each<[done: number, today: string, CellState]>([
    [4, "2025-05-01", "full"],
    [6, "2025-05-20", "full"],
    [0, "2025-05-07", "onTrack"],
    // ⌊4 × 8 / 31⌋ = 1
    [0, "2025-05-08", "behind"],
    [0, "2025-05-15", "behind"],
    [0, "2025-05-16", "none"],
    [1, "2025-05-15", "onTrack"],
    // ⌊4 × 16 / 31⌋ = 2
    [1, "2025-05-16", "behind"],
    [2, "2025-05-16", "onTrack"],
    [2, "2025-05-23", "onTrack"],
    [2, "2025-05-24", "behind"],
    [3, "2025-05-30", "onTrack"],
    [3, "2025-05-31", "behind"],
    [3, "2025-07-15", "behind"],
    [0, "2025-07-15", "none"],
    [0, "2025-04-30", "notDue"],
  ])("%i done on %s: %s", (done, today, expected) => {
    expect(stateOf(done, today)).toBe(expected);
  });

  test("half of June is not yet after half of June", () => {
    const june = rowOf(progressIn(monthOfYear("2025-06"), []), "PL8");
    expect(cellState(june, day("2025-06-15"))).toBe("behind");
    expect(cellState(june, day("2025-06-16"))).toBe("none");
  });

  test("something came back to be mended", () => {
    const returned = anActivity({ status: "returned" });
    const stateWith = (done: number): CellState =>
      cellState(rowOf(progressIn(may, [...broadcasts(done), returned]), "PL8"), day("2025-05-16"));
    expect([stateWith(0), stateWith(3), stateWith(4)]).toEqual(["needsFix", "needsFix", "full"]);
  });
});

describe("the cell of a task of the year", () => {
  const dialogues = (count: number, on = "2025-03-10") =>
    Array.from({ length: count }, () => anActivity({ kind: "dialogue", tasks: [ref("PL3")], on: day(on) }));

  test.each<[done: number, today: string, CellState]>([
    [0, "2025-05-22", "notDue"],
    [0, "2025-12-31", "notDue"],
    [0, "2026-01-01", "none"],
    [1, "2025-05-22", "full"],
  ])("%i done, seen on %s: %s", (done, today, expected) => {
    expect(cellState(rowOf(progressIn(may, dialogues(done)), "PL3"), day(today))).toBe(expected);
  });
});

test("a continuous task has no colour of its own until the unit has set a rhythm", () => {
  const posting = anActivity({ kind: "posting", tasks: [ref("X3")] });
  expect(cellState(rowOf(progressIn(may, [posting]), "X3"), day("2025-05-22"))).toBe("noQuota");
  const withRhythm = progressIn(may, [posting], [rhythm("X3", 6)]);
  expect(cellState(rowOf(withRhythm, "X3"), day("2025-05-22"))).toBe("behind");
});

test("a commune that began in July is not held against the months before it", () => {
  const inJuly = Array.from({ length: 2 }, () => anActivity({ on: day("2025-07-08") }));
  const stateFor = (unit: string): CellState =>
    cellState(rowOf(progressIn(yearPeriod(2025), inJuly, [], unitOf(unit)), "PL8"), day("2025-07-10"));
  expect(stateFor("huong-son-18133")).toBe("onTrack");
  expect(stateFor("son-kim-1-18196")).toBe("behind");
});

test("months before a unit's first use are «chưa dùng»: nothing is owed or late, and what was done counts", () => {
  const unit = { ...sonKim1, usedFrom: day("2025-06-10") };
  const inMonth = (month: string, done: number) => {
    const found = progress(plan, unit, broadcasts(done), monthOfYear(month), { rhythms: [] });
    const row = rowOf(found, "PL8");
    return { ...row, state: cellState(row, day("2025-07-20")), totals: found.totals };
  };
  const nothing = { due: null, missing: 0, state: "notUsed", totals: { due: 0, credited: 0, missing: 0 } };
  expect(inMonth("2025-05", 0)).toMatchObject({ ...nothing, done: 0 });
  expect(inMonth("2025-05", 3)).toMatchObject({ ...nothing, done: 3 });
  expect(inMonth("2025-06", 0)).toMatchObject({ due: 4, missing: 4, state: "none" });
});
