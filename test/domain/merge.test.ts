import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, Epoch } from "../../src/domain/change.ts";
import { addMs, Instant } from "../../src/domain/instant.ts";
import {
  effectiveTimeOf,
  type Merged,
  type MergedRecord,
  mergeChange,
  valuesOf,
} from "../../src/domain/merge.ts";
import { type aChange as AChange, aChange } from "../support/builders/changes.ts";
import { aChangeId, aDeviceId, at } from "../support/builders/ids.ts";

const EPOCH = "0197a000-0000-7000-8000-000000000001" as Epoch;
const OTHER_EPOCH = "0197a000-0000-7000-8000-000000000002" as Epoch;
const NOW = at("2025-05-12T12:00+07:00");

/** Takes changes one after the other as the server does, each numbered and stamped with the time it arrives. */
const takeAll = (
  changes: readonly Change[],
  start: MergedRecord | null = null,
  arrivesAt: (index: number) => Instant = () => NOW,
) => {
  let record = start;
  const outcomes: Merged[] = [];
  for (const [index, change] of changes.entries()) {
    const now = arrivesAt(index);
    const number = (record?.number ?? 0) + 1;
    const stamp = { epoch: EPOCH, number, effectiveAt: effectiveTimeOf(change, now), receivedAt: now };
    const merged = mergeChange(record, change, stamp);
    outcomes.push(merged);
    record = merged.record;
  }
  if (!record) throw new Error("nothing was taken");
  return { record, values: valuesOf(record), outcomes };
};

const creation = aChange({ fields: { kind: "broadcast", on: "2025-05-12", title: "Số 1" } });
const created = takeAll([creation]).record;
const seen = (number: number) => ({ epoch: EPOCH, number });

type Given = Parameters<typeof AChange>[0];

/** An edit by a phone that saw the record as it was made. */
const edit = (fields: Change["fields"], given: Given = {}): Change =>
  aChange({ recordId: creation.recordId, device: aDeviceId(), base: seen(1), fields, ...given });

const minute = (count: number): Instant => addMs(at("2025-05-12T08:00+07:00"), count * 60_000);

const names = ["title", "note", "host", "placeText"] as const;
const aFieldName = fc.constantFrom(...names);
const someFields = fc.dictionary(aFieldName, fc.string({ maxLength: 3 }), { minKeys: 1, maxKeys: 3 });

describe("collisions", () => {
  test("[S15] a place is one field: of two that collide the whole of one stays, never a mixture", () => {
    const place = (lat: number, lng: number) => ({ lat, lng, accuracyM: 12, at: minute(0) });
    const [here, there] = [place(18.41, 105.2), place(18.5, 105.3)];
    const { values, outcomes } = takeAll(
      [edit({ place: here }, { at: minute(2) }), edit({ place: there }, { at: minute(1) })],
      created,
    );

    expect(values["place"]).toEqual(here);
    expect(outcomes[1]?.lost).toEqual(["place"]);
  });

  test("[S4][S12] edits that have not seen each other come to the same values in any order of arrival", () => {
    const edits = fc.array(fc.record({ fields: someFields, minutes: fc.integer({ min: 0, max: 5 }) }), {
      minLength: 2,
      maxLength: 6,
    });
    const shuffled = edits.chain((made) => {
      const changes = made.map(({ fields, minutes }) => edit(fields, { at: minute(minutes) }));
      return fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(takeAll(one, created).values).toEqual(takeAll(other, created).values);
      }),
    );
  });

  test("[S4] edits of different fields commute, whatever their clocks", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (left, right) => {
        const [a, b] = [
          edit({ title: "A" }, { at: left as Instant }),
          edit({ note: "B" }, { at: right as Instant }),
        ];
        const { values, outcomes } = takeAll([a, b], created);
        expect(values).toEqual(takeAll([b, a], created).values);
        expect(outcomes.flatMap(({ lost }) => lost)).toEqual([]);
      }),
    );
  });

  test("[S12] the later effective time wins; of equal times the greater change id", () => {
    const [early, late] = [edit({ title: "A" }, { at: minute(1) }), edit({ title: "B" }, { at: minute(2) })];
    expect(takeAll([late, early], created).values["title"]).toBe("B");
    const tied = [edit({ title: "A" }), edit({ title: "B" })].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(takeAll([...tied].reverse(), created).values["title"]).toBe(tied[1]?.fields["title"]);
  });

  test("[S12] a phone whose clock is known to be wrong is judged by the corrected time", () => {
    const slow = edit({ title: "A" }, { at: minute(0), clockOffsetMs: 3 * 60_000 });
    const right = edit({ title: "B" }, { at: minute(2) });
    expect(takeAll([right, slow], created).values["title"]).toBe("A");
  });

  test("[S5][S13] every field is either stored as sent or named as lost, and the overtaken are named too", () => {
    fc.assert(
      fc.property(someFields, someFields, fc.integer({ min: 0, max: 4 }), (mine, theirs, minutes) => {
        const other = edit(theirs, { at: minute(2) });
        const change = edit(mine, { at: minute(minutes) });
        const { record, outcomes } = takeAll([other, change], created);
        const merged = outcomes[1];
        for (const [name, value] of Object.entries(mine)) {
          const isLost = merged?.lost.includes(name) ?? false;
          expect(valuesOf(record)[name]).toEqual(isLost ? theirs[name] : value);
          const replaced = !isLost && name in theirs && theirs[name] !== value;
          expect(merged?.overtook.some(({ field }) => field === name)).toBe(replaced);
        }
      }),
    );
  });

  test("[S12] an earlier edit to the same value does not take the later one's time away", () => {
    const [late, same, between] = [
      edit({ title: "A" }, { at: minute(2) }),
      edit({ title: "A" }, { at: minute(0) }),
      edit({ title: "B" }, { at: minute(1) }),
    ];
    expect(takeAll([late, same, between], created).values["title"]).toBe("A");
  });

  test("the same value from two phones is no collision", () => {
    const { outcomes } = takeAll(
      [edit({ title: "A" }, { at: minute(5) }), edit({ title: "A" }, { at: minute(1) })],
      created,
    );
    expect(outcomes[1]).toMatchObject({ lost: [], overtook: [] });
  });
});

describe("edits that follow", () => {
  test("[S11] whoever had seen the value there wins, whatever any clock says", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (first, second) => {
        const before = edit({ title: "A" }, { at: first as Instant });
        const after = edit({ title: "B" }, { at: second as Instant, base: seen(2) });
        expect(takeAll([before, after], created).values["title"]).toBe("B");
      }),
    );
  });

  test("[S11] a device's own later change follows its earlier one, also when it never heard of the first", () => {
    const device = aDeviceId();
    const first = edit({ title: "A" }, { device, seq: 4, at: minute(50) });
    const second = edit({ title: "B" }, { device, seq: 5, at: minute(1) });
    expect(takeAll([first, second], created).values["title"]).toBe("B");
    expect(takeAll([second, first], created).outcomes[1]?.lost ?? []).toEqual([]);
  });

  test("[S11] a base of another history has seen nothing of this one", () => {
    const newer = edit({ title: "A" }, { at: minute(2) });
    const foreign = edit({ title: "B" }, { at: minute(1), base: { epoch: OTHER_EPOCH, number: 99 } });
    expect(takeAll([newer, foreign], created).outcomes[1]?.lost).toEqual(["title"]);
  });

  test("[S10] a phone in 2099 wins at most until somebody writes after it, one in 1970 can still follow", () => {
    const future = edit({ title: "2099" }, { at: at("2099-01-01T00:00Z") });
    const honest = edit({ title: "hôm nay" }, { at: addMs(NOW, 60_000) });
    const arrivals = (index: number) => addMs(NOW, index * 120_000);
    expect(takeAll([future, honest], created, arrivals).values["title"]).toBe("hôm nay");

    const past = edit({ title: "1970" }, { at: 0 as Instant, base: seen(3) });
    expect(takeAll([future, honest, past], created, arrivals).values["title"]).toBe("1970");
  });

  test("[S8][S10] an effective time is an instant, whatever clock and offset say", () => {
    const clockOffsetMs = Number.MIN_SAFE_INTEGER;
    const effectiveAt = effectiveTimeOf(aChange({ at: -8.64e15 as Instant, clockOffsetMs }), NOW);
    expect(Instant.safeParse(effectiveAt).success).toBe(true);
  });

  test("[S10] an effective time never lies after the server's now", () => {
    fc.assert(
      fc.property(fc.integer(), fc.option(fc.integer()), (time, clockOffsetMs) => {
        expect(effectiveTimeOf(aChange({ at: time as Instant, clockOffsetMs }), NOW)).toBeLessThanOrEqual(
          NOW,
        );
      }),
    );
  });
});

describe("deletion", () => {
  const deletion = (given: Given = {}) => edit({ deleted: true }, given);

  test("[S14] counts when its author had seen everything", () => {
    expect(takeAll([deletion()], created).values["deleted"]).toBe(true);
  });

  test("[S14] does not count when something was there that its author had not seen", () => {
    const { values, outcomes } = takeAll([edit({ note: "mới" }), deletion({ at: minute(500) })], created);
    expect(values["deleted"]).not.toBe(true);
    expect(outcomes[1]?.lost).toEqual(["deleted"]);
  });

  test("[S14] two phones that delete the same record agree", () => {
    const { values, outcomes } = takeAll([deletion(), deletion({ at: minute(500) })], created);
    expect([values["deleted"], outcomes[1]?.lost]).toEqual([true, []]);
  });

  test("[S14] an edit that had not seen the deletion keeps the record alive, in either order", () => {
    for (const changes of [
      [deletion(), edit({ note: "mới" })],
      [edit({ note: "mới" }), deletion()],
    ])
      expect(takeAll(changes, created).values).toMatchObject({ note: "mới" });
    expect(takeAll([deletion(), edit({ note: "mới" })], created).values["deleted"]).toBe(false);
  });

  test("[S14] an edit that had seen the deletion does not bring it back unless it says so", () => {
    const aware = edit({ note: "ghi thêm" }, { base: seen(2) });
    expect(takeAll([deletion(), aware], created).values["deleted"]).toBe(true);
    const undo = edit({ deleted: false }, { base: seen(2) });
    expect(takeAll([deletion(), undo], created).values["deleted"]).toBe(false);
  });
});

describe("the record", () => {
  test("knows who made it and who changed it last, and carries the number of its last change", () => {
    const change = edit({ title: "B" });
    const { record } = takeAll([change], created);
    expect(record).toMatchObject({ number: 2, createdBy: creation.user, updatedBy: change.user });
    expect(record.fields["title"]).toMatchObject({ number: 2, change: change.id, seq: change.seq });
    expect(record.fields["on"]?.number).toBe(1);
  });

  test("a merge alters nothing that was given to it", () => {
    const frozen = JSON.stringify(created);
    takeAll([edit({ title: "B" }, { id: aChangeId() })], created);
    expect(JSON.stringify(created)).toBe(frozen);
  });
});
