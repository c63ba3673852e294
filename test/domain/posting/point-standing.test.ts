import { describe, expect, test } from "vitest";
import { markFieldPosted, markTakenDown, workOff } from "../../../src/domain/posting/mark-sheets.ts";
import { standingOf } from "../../../src/domain/posting/point-standing.ts";
import { latestDecision } from "../../../src/domain/posting/procedure.ts";
import { fieldKeyOf } from "../../../src/domain/registers/posted-procedure.ts";
import { procedureKeyOf } from "../../../src/domain/registers/procedure.ts";
import { aBook, aProcedure, day, POINT } from "../../support/builders/posting.ts";

const TODAY = day("2025-06-10");
const statesIn = (...given: Parameters<typeof standingOf>) =>
  Object.fromEntries(
    standingOf(...given).fields.flatMap(({ sheets }) =>
      sheets.map(({ procedure, state }) => [procedure.code, state]),
    ),
  );

describe("how a posting point stands", () => {
  test("a procedure in force is missing until it hangs, and every field counts for itself", () => {
    const [birth, death] = [aProcedure("1.000001"), aProcedure("1.000002")];
    const land = aProcedure("2.000001", { field: "Đất đai", fieldKey: fieldKeyOf("Đất đai") });
    const standing = standingOf([birth, death, land], aBook([[birth]]), TODAY);
    expect(standing).toMatchObject({ required: 3, posted: 1, reposts: [] });
    expect(standing.fields.map(({ name, required, posted }) => [name, required, posted])).toEqual([
      ["Đất đai", 1, 0],
      ["Hộ tịch", 2, 1],
    ]);
  });

  test("a procedure that holds from a later day is not owed yet, and one that has ended is owed no more", () => {
    const soon = aProcedure("1.000001", { effectiveOn: day("2025-06-11") });
    const over = aProcedure("1.000002", { endsOn: TODAY });
    expect(statesIn([soon, over], aBook([]), TODAY)).toEqual({ "1.000001": "upcoming" });
    expect(statesIn([soon, over], aBook([[over]]), TODAY)).toMatchObject({ "1.000002": "ended" });
    expect(standingOf([soon, over], aBook([]), TODAY).required).toBe(0);
  });

  test("a field that a point is let off is not counted there, whatever hangs", () => {
    const [birth, death] = [aProcedure("1.000001"), aProcedure("1.000002")];
    const book = aBook([[birth]], { exempt: new Set([birth.fieldKey]) });
    expect(standingOf([birth, death], book, TODAY)).toMatchObject({ required: 0, posted: 0 });
    expect(statesIn([birth, death], book, TODAY)).toEqual({ "1.000001": "posted", "1.000002": "exempt" });
  });

  test("decisions are told apart by number, and by day where numbers began anew", () => {
    const birth = aProcedure("1.000001", { decisionNumber: " 1 / qđ-ubnd" });
    expect(statesIn([birth], aBook([[birth, "1/QĐ-UBND"]]), TODAY)).toEqual({ "1.000001": "posted" });
    const next = aProcedure("1.000001", { decisionOn: day("2026-01-02") });
    const book = aBook([]);
    const slot = { point: POINT, procedure: next.key, isPosted: true, decisionNumber: "1/QĐ-UBND" };
    const hung = new Map([[next.key, { ...slot, decisionOn: day("2025-01-02") }]]);
    expect(statesIn([next], { ...book, slots: hung }, day("2026-02-01"))).toEqual({ "1.000001": "outdated" });
  });

  test("the decision named in a check is the latest of those in force", () => {
    const old = aProcedure("1.000001");
    const late = aProcedure("1.000002", { decisionNumber: "7/QĐ-UBND", decisionOn: day("2025-05-01") });
    const coming = aProcedure("1.000003", {
      decisionOn: day("2025-06-01"),
      effectiveOn: day("2025-07-01"),
    });
    expect(latestDecision([old, late, coming], TODAY)).toEqual({ number: "7/QĐ-UBND", on: "2025-05-01" });
    expect(latestDecision([], TODAY)).toBeNull();
  });
});

describe("what has to be posted again", () => {
  test("a new decision asks for a new sheet on the day it holds, and on days before it is told already", () => {
    const birth = aProcedure("1.000001", { decisionNumber: "2/QĐ-UBND", effectiveOn: day("2025-06-15") });
    const { reposts, posted, required } = standingOf([birth], aBook([[birth, "1/QĐ-UBND"]]), TODAY);
    expect(reposts).toMatchObject([{ kind: "renew", dueOn: "2025-06-15", isLate: false }]);
    expect({ posted, required }).toEqual({ posted: 1, required: 1 });
  });

  test("a point that was given days is late only after them", () => {
    const birth = aProcedure("1.000001", { decisionNumber: "2/QĐ-UBND", effectiveOn: day("2025-06-05") });
    const at = (repostDays: number) =>
      standingOf([birth], aBook([[birth, "1/QĐ-UBND"]], { repostDays }), TODAY).reposts[0];
    expect(at(0)).toMatchObject({ dueOn: "2025-06-05", isLate: true });
    expect(at(5)).toMatchObject({ dueOn: "2025-06-10", isLate: false });
  });

  test("what was abolished is taken down, what was replaced is taken down for what took its place", () => {
    const over = aProcedure("1.000001", { endsOn: day("2025-06-01") });
    const old = aProcedure("1.000002", { endsOn: day("2025-06-02"), replacedBy: "1.000009" });
    const heir = aProcedure("1.000009", { effectiveOn: day("2025-06-02") });
    const { reposts } = standingOf([over, old, heir], aBook([[over], [old]]), TODAY);
    expect(reposts).toMatchObject([{ kind: "takeDown" }, { kind: "replace", by: { code: "1.000009" } }]);
    expect(reposts.flatMap((repost) => workOff(POINT, repost, TODAY))).toMatchObject([
      { fields: { procedure: "1.000001", isPosted: false, takenDownOn: TODAY } },
      { fields: { procedure: "1.000002", isPosted: false } },
      { fields: { procedure: "1.000009", isPosted: true, postedOn: TODAY } },
    ]);
  });

  test("marking a field leaves alone what hangs rightly, what has ended and what is to come", () => {
    const right = aProcedure("1.000001");
    const old = aProcedure("1.000002", { decisionNumber: "2/QĐ-UBND" });
    const missing = aProcedure("1.000003");
    const over = aProcedure("1.000004", { endsOn: TODAY });
    const coming = aProcedure("1.000005", { effectiveOn: day("2025-07-01") });
    const all = [right, old, missing, over, coming];
    const [field] = standingOf(all, aBook([[right], [old, "1/QĐ-UBND"], [over]]), TODAY).fields;
    expect(
      markFieldPosted(POINT, field ?? { sheets: [] }, TODAY).map(({ fields }) => fields.procedure),
    ).toEqual(["1.000002", "1.000003"]);
    expect(markTakenDown(POINT, right.key, TODAY).fields).toMatchObject({ isPosted: false });
  });
});

test("a code is one key however it is typed, and signs alone are no code", () => {
  for (const typed of ["1.001193.H27", " 1.001193 .h27", "1.001193.H27."])
    expect(procedureKeyOf(typed)).toBe("1.001193.H27");
  expect(procedureKeyOf("Đ/12")).toBe("D-12");
  expect(procedureKeyOf(" – ")).toBeNull();
  expect(fieldKeyOf("HỘ TỊCH ")).toBe(fieldKeyOf("Hộ  tịch"));
});
