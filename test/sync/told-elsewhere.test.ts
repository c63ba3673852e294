import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change, ChangeId, Epoch, RecordId } from "../../src/domain/change.ts";
import { instant } from "../../src/domain/instant.ts";
import {
  effectiveTimeOf,
  type MergedRecord,
  mergeChange,
  overtakenIn,
  valuesOf,
} from "../../src/domain/merge.ts";
import type { DeviceId } from "../../src/domain/user.ts";
import type { KeptChange, MirrorRow } from "../../src/sync/ports.ts";
import { type RecordTurn, toldElsewhere } from "../../src/sync/told-elsewhere.ts";
import { aChange, aReceipt, aRecord, EPOCH, NOW, uuid } from "../support/sync-builders.ts";

const RECORD = uuid(1) as RecordId;
const ownChange = (seq: number, fields: Record<string, Json>): Change =>
  aChange(seq, { recordId: RECORD, fields });
const kept = (seq: number, number: number, fields: Record<string, Json>, lost: string[] = []): KeptChange => {
  const change = ownChange(seq, fields);
  return { change, receipt: aReceipt(change, number, { lost }) };
};
const row = (number: number, values: Record<string, Json>, overtaken = {}, epoch = EPOCH): MirrorRow => ({
  record: { ...aRecord(RECORD, number), values, overtaken },
  epoch,
});
const aTurn = (given: Partial<RecordTurn>): RecordTurn => ({
  before: null,
  after: null,
  earlier: [],
  settled: [],
  pending: new Set(),
  ...given,
});

describe("[S5] the author is told", () => {
  test("of a value that lost, with the value itself, so that it can be brought back", () => {
    const settled = [kept(2, 9, { title: "Của máy này", note: "n" }, ["title"])];
    const after = row(9, { title: "Của máy khác", note: "n" });
    expect(toldElsewhere(aTurn({ settled, after }))).toEqual({
      mine: { title: "Của máy này" },
      hasOvertaken: false,
    });
  });

  test("of the newest of its values, where an earlier one was replaced in the same answer", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "Lúc đầu" })],
      before: row(4, { title: "Lúc đầu" }),
      after: row(9, { title: "Của máy khác" }),
      settled: [kept(2, 9, { title: "Của máy này" }, ["title"])],
    });
    expect(toldElsewhere(turn)?.mine).toEqual({ title: "Của máy này" });
  });

  test("of a value that the server had taken and another device replaced unseen, also when a third went on from there", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "Của máy này", minutes: 15 })],
      before: row(4, { title: "Của máy này", minutes: 15 }),
      after: row(9, { title: "Của máy thứ ba", minutes: 15 }, { title: 7 }),
    });
    expect(toldElsewhere(turn)?.mine).toEqual({ title: "Của máy này" });
  });

  test("when another device brought back what this one had deleted, not knowing of it", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { deleted: true })],
      before: row(4, { title: "a", deleted: true }),
      after: row(7, { title: "b", deleted: false }, { deleted: 7 }),
    });
    expect(toldElsewhere(turn)?.mine).toEqual({ deleted: true });
  });

  const overtaking = aTurn({
    before: row(6, { title: "c" }),
    after: row(8, { title: "b" }, { title: 8 }),
    settled: [kept(2, 8, { title: "b" })],
  });

  test("when what it wrote was kept over something it had not seen, once", () => {
    expect(toldElsewhere(overtaking)).toEqual({ mine: {}, hasOvertaken: true });
    const later = aTurn({
      earlier: overtaking.settled,
      before: overtaking.after,
      after: row(9, { title: "b", note: "n" }, { title: 8 }),
    });
    expect(toldElsewhere(later)).toBeNull();
  });

  test("of that also with a later page than the one that brought its receipt", () => {
    const turn = aTurn({
      before: row(6, { title: "b" }),
      after: overtaking.after,
      earlier: overtaking.settled,
    });
    expect(toldElsewhere(turn)).toEqual({ mine: {}, hasOvertaken: true });
  });
});

test("[S5] whoever wrote to a record is told when somebody else deletes it", () => {
  const turn = aTurn({
    earlier: [kept(1, 4, { title: "a" })],
    before: row(4, { title: "a" }),
    after: row(7, { title: "a", deleted: true }),
  });
  expect(toldElsewhere(turn)).toEqual({ mine: { deleted: false }, hasOvertaken: false });
});

describe("nobody is told", () => {
  test("of an edit by a colleague who had seen the value", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "a", note: "n" })],
      before: row(4, { title: "a", note: "n" }),
    });
    expect(toldElsewhere({ ...turn, after: row(7, { title: "b", note: "n" }) })).toBeNull();
  });

  test("of a record that this phone deleted itself, or has just brought back", () => {
    const gone = row(7, { title: "a", deleted: true });
    const turn = aTurn({ before: row(4, { title: "a" }), after: gone });
    const earlier = [kept(1, 4, { title: "a" })];
    expect(toldElsewhere({ ...turn, earlier, settled: [kept(2, 7, { deleted: true })] })).toBeNull();
    expect(toldElsewhere({ ...turn, earlier, pending: new Set(["deleted"]) })).toBeNull();
    expect(toldElsewhere({ ...turn, earlier: [], settled: [] })).toBeNull();
  });

  test("of a collision that lay before what it wrote itself", () => {
    const turn = aTurn({
      earlier: [kept(3, 6, { title: "a" })],
      before: row(6, { title: "a" }, { title: 5 }),
      after: row(7, { title: "b" }, { title: 5 }),
    });
    expect(toldElsewhere(turn)).toBeNull();
  });

  test("of old values of a history that was put back", () => {
    const old = row(2, { title: "trước khi khôi phục" }, { title: 2 }, uuid(99) as Epoch);
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "a" })],
      before: row(4, { title: "a" }),
      after: old,
    });
    expect(toldElsewhere(turn)).toBeNull();
  });

  test("of a field that this phone has written anew and not sent", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "a" })],
      before: row(4, { title: "a" }),
      after: row(7, { title: "b" }, { title: 7 }),
      pending: new Set(["title"]),
    });
    expect(toldElsewhere(turn)).toBeNull();
  });

  test("any more once this phone has set the field again", () => {
    const before = { mine: { title: "a", note: "n" }, hasOvertaken: false };
    const turn = aTurn({
      before: row(9, { title: "b", note: "m" }),
      after: row(10, { title: "c", note: "m" }),
      settled: [kept(3, 10, { title: "c" })],
    });
    expect(toldElsewhere(turn, before)).toEqual({ mine: { note: "n" }, hasOvertaken: false });
  });
});

/** Two devices write one record in any order through the server's own merge. */
const OTHER = uuid(77) as DeviceId;
const edits = fc.array(
  fc.record({
    isOwn: fc.boolean(),
    field: fc.constantFrom("title", "note", "minutes"),
    value: fc.constantFrom("a", "b", "c"),
    hasSeen: fc.boolean(),
    at: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 12 },
);

interface Step {
  readonly isOwn: boolean;
  readonly field: string;
  readonly value: string;
  readonly hasSeen: boolean;
  readonly at: number;
}

const changeOf = (step: Step, number: number): Change =>
  aChange(number, {
    id: uuid(100 + number) as ChangeId,
    recordId: RECORD,
    fields: { [step.field]: step.value },
    base: { epoch: EPOCH, number: step.hasSeen ? number - 1 : Math.max(0, number - 2) },
    at: instant(step.at),
    ...(step.isOwn ? {} : { device: OTHER }),
  });

/** What this phone must be told to have lost by one step. */
const wantedOf = (
  { isOwn, field, value }: Step,
  seen: { isOwnStanding: boolean; stood: unknown; hasLost: boolean; hasOvertaken: boolean },
): Readonly<Record<string, unknown>> => {
  if (isOwn) return seen.hasLost ? { [field]: value } : {};
  return seen.isOwnStanding && seen.hasOvertaken ? { [field]: seen.stood } : {};
};

const remember = (ownWords: Map<string, unknown>, step: Step, hasLost: boolean): void => {
  if (!step.isOwn) return;
  if (hasLost) ownWords.delete(step.field);
  else ownWords.set(step.field, step.value);
};

test("[S5] no value of this phone gives way unseen without its author being told, and no other is told of, in whatever order two devices write", () => {
  const tellStepByStep = (steps: readonly Step[]): void => {
    let merged: MergedRecord | null = null;
    const earlier: KeptChange[] = [];
    // By the value: another device that writes the very same one leaves this phone's word standing.
    const ownWords = new Map<string, unknown>();
    for (const [index, step] of steps.entries()) {
      const number = index + 1;
      const change = changeOf(step, number);
      const stamp = { epoch: EPOCH, number, effectiveAt: effectiveTimeOf(change, NOW), receivedAt: NOW };
      const before: MirrorRow | null = merged && row(index, valuesOf(merged), overtakenIn(merged));
      const stood: unknown = merged?.fields[step.field]?.value;
      const isOwnStanding = ownWords.has(step.field) && ownWords.get(step.field) === stood;
      const { record, lost, overtook } = mergeChange(merged, change, stamp);
      merged = record;
      const own = { change, receipt: aReceipt(change, number, { ...stamp, lost: [...lost] }) };
      const settled: KeptChange[] = step.isOwn ? [own] : [];
      const after = row(number, valuesOf(record), overtakenIn(record));
      const told = toldElsewhere(aTurn({ before, after, earlier: [...earlier], settled }));
      earlier.push(...settled);
      remember(ownWords, step, lost.length > 0);

      const mine = wantedOf(step, {
        isOwnStanding,
        stood,
        hasLost: lost.length > 0,
        hasOvertaken: overtook.length > 0,
      });
      expect(told?.mine ?? {}).toEqual(mine);
      expect(told?.hasOvertaken ?? false).toBe(step.isOwn && overtook.length > 0);
    }
  };
  fc.assert(fc.property(edits, tellStepByStep));
});
