import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change, ChangeId, Epoch, RecordId } from "../../src/domain/change.ts";
import { instant } from "../../src/domain/instant.ts";
import { effectiveTimeOf, type MergedRecord, mergeChange, valuesOf } from "../../src/domain/merge.ts";
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
const row = (number: number, values: Record<string, Json>, epoch = EPOCH): MirrorRow => ({
  record: { ...aRecord(RECORD, number), values },
  epoch,
});
const aTurn = (given: Partial<RecordTurn>): RecordTurn => ({
  before: null,
  after: null,
  earlier: [],
  settled: [],
  isTold: true,
  isRepeated: false,
  sentNumber: 0,
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

  test("of a value that the server had taken and another device replaced", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "Của máy này", minutes: 15 })],
      before: row(4, { title: "Của máy này", minutes: 15 }),
      after: row(7, { title: "Của máy khác", minutes: 15 }),
    });
    expect(toldElsewhere(turn)?.mine).toEqual({ title: "Của máy này" });
  });

  test("when another device deleted what this one had made", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "a" })],
      before: row(4, { title: "a" }),
      after: row(7, { title: "a", deleted: true }),
    });
    expect(toldElsewhere(turn)?.mine).toEqual({ deleted: false });
  });

  test("when what it wrote was kept over something it had not seen", () => {
    const turn = aTurn({
      earlier: [kept(1, 4, { title: "a" })],
      before: row(4, { title: "a" }),
      after: row(8, { title: "b" }),
      settled: [kept(2, 8, { title: "b" })],
      sentNumber: 4,
    });
    expect(toldElsewhere(turn)).toEqual({ mine: {}, hasOvertaken: true });
    expect(toldElsewhere({ ...turn, isTold: false })).toBeNull();
  });
});

describe("nobody is told", () => {
  const told = aTurn({
    earlier: [kept(1, 4, { title: "a" })],
    before: row(4, { title: "a" }),
    after: row(8, { title: "b" }),
    settled: [kept(2, 8, { title: "b" })],
    sentNumber: 4,
  });

  test("of a record that came back only because the first answer was lost", () => {
    expect(toldElsewhere({ ...told, isRepeated: true })).toBeNull();
  });

  test("of an own change that lay past the cursor", () => {
    expect(toldElsewhere({ ...told, sentNumber: 3 })).toBeNull();
  });

  test("of old values of a history that was put back", () => {
    const old = row(2, { title: "trước khi khôi phục" }, uuid(99) as Epoch);
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
      after: row(7, { title: "b" }),
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
      isTold: false,
      sentNumber: 9,
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

test("[S5] no value of this phone stops being the record's without its author being told, in whatever order two devices write", () => {
  const tellStepByStep = (steps: readonly Step[]): void => {
    let merged: MergedRecord | null = null;
    let told: ReturnType<typeof toldElsewhere> = null;
    const earlier: KeptChange[] = [];
    for (const [index, step] of steps.entries()) {
      const number = index + 1;
      const change = changeOf(step, number);
      const stamp = { epoch: EPOCH, number, effectiveAt: effectiveTimeOf(change, NOW), receivedAt: NOW };
      const before: MirrorRow | null = merged && row(index, valuesOf(merged));
      const { record, lost } = mergeChange(merged, change, stamp);
      merged = record;
      const own = { change, receipt: aReceipt(change, number, { ...stamp, lost: [...lost] }) };
      const settled: KeptChange[] = step.isOwn ? [own] : [];
      const after = row(number, valuesOf(record));
      told = toldElsewhere(aTurn({ before, after, earlier: [...earlier], settled, sentNumber: index }), told);
      earlier.push(...settled);

      const wanted = new Map(earlier.flatMap((kept) => Object.entries(kept.change.fields)));
      const gone = [...wanted].filter(([name, value]) => valuesOf(record)[name] !== value);
      expect(told?.mine ?? {}).toMatchObject(Object.fromEntries(gone));
    }
  };
  fc.assert(fc.property(edits, tellStepByStep));
});
