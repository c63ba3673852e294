import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "../../../src/domain/day.ts";
import { markFieldPosted, type SlotWrite, undoOf, workOff } from "../../../src/domain/posting/mark-sheets.ts";
import { standingOf } from "../../../src/domain/posting/point-standing.ts";
import { hasEnded, type Procedure } from "../../../src/domain/posting/procedure.ts";
import { repostsOf } from "../../../src/domain/posting/repost.ts";
import type { PointBook, PostedProcedure } from "../../../src/domain/posting/sheet.ts";
import { fieldKeyOf } from "../../../src/domain/registers/posted-procedure.ts";
import { aProcedure, day, POINT } from "../../support/builders/posting.ts";

const FIRST = day("2025-01-01");
const SPAN_DAYS = 300;
const aDay = fc.integer({ min: 0, max: SPAN_DAYS }).map((count) => addDays(FIRST, count));
const maybeADay = fc.option(aDay, { nil: null });
const aNumber = fc.constantFrom("", "1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND");
const CODES = Array.from({ length: 12 }, (_, index) => `1.0000${10 + index}`);

const oneOf = (code: string): fc.Arbitrary<Procedure> =>
  fc
    .record({
      field: fc.constantFrom("Hộ tịch", "Đất đai", ""),
      decisionNumber: aNumber,
      decisionOn: maybeADay,
      effectiveOn: maybeADay,
      endsOn: fc.option(aDay, { nil: null, freq: 2 }),
      replacedBy: fc.constantFrom("", ...CODES),
    })
    .map((given) => aProcedure(code, { ...given, fieldKey: fieldKeyOf(given.field) }));

const procedures = fc
  .subarray(CODES)
  .chain((codes) => fc.tuple(...codes.map(oneOf)) as fc.Arbitrary<readonly Procedure[]>);

const book = (known: readonly Procedure[]): fc.Arbitrary<PointBook> =>
  fc.record({
    point: fc.constant(POINT),
    repostDays: fc.nat({ max: 30 }),
    exempt: fc.subarray(["ho-tich", "dat-dai", ""]).map((keys) => new Set(keys.map(fieldKeyOf))),
    slots: fc
      .tuple(
        ...known.map(({ key }) =>
          fc
            .record({ isPosted: fc.boolean(), decisionNumber: aNumber, decisionOn: maybeADay })
            .map((slot): [Procedure["key"], PostedProcedure] => [
              key,
              { point: POINT, procedure: key, ...slot },
            ]),
        ),
      )
      .map((slots) => new Map(slots)),
  });

const world = procedures.chain((known) =>
  fc.record({ known: fc.constant(known), at: book(known), today: aDay }),
);

/** As the store will have it once the writes are in. */
const after = (at: PointBook, writes: readonly SlotWrite[]): PointBook => {
  const slots = new Map(at.slots);
  for (const { fields } of writes) {
    const { procedure } = fields;
    if (procedure === undefined) continue;
    slots.set(procedure, { point: POINT, procedure, ...slots.get(procedure), ...fields });
  }
  return { ...at, slots };
};

test("what hangs never counts for more than what has to, and the fields add up to the point", () => {
  fc.assert(
    fc.property(world, ({ known, at, today }) => {
      const { required, posted, fields } = standingOf(known, at, today);
      for (const field of fields) expect(field.posted).toBeLessThanOrEqual(field.required);
      expect(fields.reduce((sum, field) => sum + field.required, 0)).toBe(required);
      expect(fields.reduce((sum, field) => sum + field.posted, 0)).toBe(posted);
      expect(posted).toBeLessThanOrEqual(required);
    }),
  );
});

test("only a sheet that hangs has to be posted again, each once, and none that is right and stays in force", () => {
  fc.assert(
    fc.property(world, ({ known, at, today }) => {
      const { reposts, fields } = standingOf(known, at, today);
      expect(new Set(reposts.map(({ procedure }) => procedure.key)).size).toBe(reposts.length);
      const asked = new Set(reposts.map(({ procedure }) => procedure.key));
      for (const { procedure, state } of fields.flatMap(({ sheets }) => sheets)) {
        if (state === "outdated" || state === "ended") expect(asked).toContain(procedure.key);
        if (state === "posted") expect(asked.has(procedure.key)).toBe(procedure.endsOn !== null);
        if (state === "missing" || state === "upcoming") expect(asked).not.toContain(procedure.key);
      }
    }),
  );
});

test("working all of it off leaves nothing to post again but what hangs in place of something and ends itself", () => {
  fc.assert(
    fc.property(world, ({ known, at, today }) => {
      let now = at;
      // A chain of replacements is as long as there are procedures, at most.
      for (let round = 0; round <= known.length; round += 1)
        now = after(
          now,
          repostsOf(known, now, today).flatMap((repost) => workOff(POINT, repost, today)),
        );
      const left = repostsOf(known, now, today);
      for (const { procedure } of left) expect(hasEnded(procedure, today)).toBe(false);
      for (const { sheets } of standingOf(known, now, today).fields)
        for (const { state } of sheets) expect(["ended", "outdated"]).not.toContain(state);
    }),
  );
});

test("a new decision is asked of exactly the sheets that hang and that it names", () => {
  fc.assert(
    fc.property(world, aDay, ({ known, at, today }, from) => {
      const settled = known.map((procedure) => ({ ...procedure, endsOn: null, decisionNumber: "1/QĐ-UBND" }));
      const right = after(
        { ...at, slots: new Map() },
        settled
          .filter(({ key }) => at.slots.get(key)?.isPosted)
          .flatMap((procedure) =>
            markFieldPosted(POINT, { sheets: [{ procedure, state: "missing" }] }, today),
          ),
      );
      expect(repostsOf(settled, right, today)).toEqual([]);
      const announced = settled.map((procedure, index) =>
        index % 2 === 0 ? { ...procedure, decisionNumber: "9/QĐ-UBND", effectiveOn: from } : procedure,
      );
      const asked = repostsOf(announced, right, today);
      expect(asked.map(({ procedure }) => procedure.key).sort()).toEqual(
        announced
          .filter(({ key, decisionNumber }) => decisionNumber === "9/QĐ-UBND" && right.slots.has(key))
          .map(({ key }) => key)
          .sort(),
      );
      for (const { dueOn, isLate } of asked) {
        expect(dueOn).toBe(addDays(from, at.repostDays));
        expect(isLate).toBe(dueOn < today);
      }
    }),
  );
});

test("more days for a point never make anything due earlier", () => {
  const dueBy = (known: readonly Procedure[], at: PointBook, today: Day) =>
    new Map(repostsOf(known, at, today).map(({ procedure, dueOn }) => [procedure.key, dueOn]));
  fc.assert(
    fc.property(world, fc.nat({ max: 30 }), ({ known, at, today }, more) => {
      const [before, later] = [
        dueBy(known, at, today),
        dueBy(known, { ...at, repostDays: at.repostDays + more }, today),
      ];
      expect([...later.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [key, dueOn] of before) expect((later.get(key) ?? "") >= dueOn).toBe(true);
    }),
  );
});

test("marking a field fills that field, touches no other, does nothing the second time, and can be undone", () => {
  fc.assert(
    fc.property(world, ({ known, at, today }) => {
      const before = standingOf(known, at, today);
      for (const field of before.fields) {
        const writes = markFieldPosted(POINT, field, today);
        const now = after(at, writes);
        const standing = standingOf(known, now, today);
        const same = standing.fields.find(({ key }) => key === field.key);
        expect(same?.posted).toBe(same?.required);
        expect(standing.fields.filter(({ key }) => key !== field.key)).toEqual(
          before.fields.filter(({ key }) => key !== field.key),
        );
        expect(markFieldPosted(POINT, same ?? field, today)).toEqual([]);
        expect(standingOf(known, after(now, undoOf(at, writes)), today)).toEqual(before);
      }
    }),
  );
});
