import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change, ChangeId, Epoch, RecordId } from "../../src/domain/change.ts";
import { instant } from "../../src/domain/instant.ts";
import { effectiveTimeOf, type MergedRecord, mergeChange, valuesOf } from "../../src/domain/merge.ts";
import { tellHistory } from "../../src/domain/record-history.ts";
import type { DeviceId } from "../../src/domain/user.ts";
import { aChange, aReceipt, EPOCH, NOW, uuid } from "../support/sync-builders.ts";

const RECORD = uuid(1) as RecordId;
const made = aChange(1, { id: uuid(100) as ChangeId, recordId: RECORD });

const step = fc.record({
  device: fc.integer({ min: 0, max: 2 }),
  fields: fc.dictionary(fc.constantFrom("title", "note", "host"), fc.constantFrom("a", "b", "c"), {
    minKeys: 1,
  }),
  isDeletion: fc.boolean(),
  behind: fc.integer({ min: 0, max: 3 }),
  at: fc.integer({ min: 0, max: 20 }),
});

/** What the server would log of these steps, and the record that comes out. */
const logOf = (steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) => {
  let record: MergedRecord | null = null;
  const logged: { change: Change; receipt: ReturnType<typeof aReceipt> }[] = [];
  const all = steps.map(({ device, fields, isDeletion, behind, at }, index): Change => {
    const number = index + 2;
    return aChange(number, {
      id: uuid(100 + number) as ChangeId,
      recordId: RECORD,
      device: uuid(50 + device) as DeviceId,
      fields: isDeletion ? { deleted: true } : fields,
      base: { epoch: EPOCH, number: Math.max(0, number - 1 - behind) },
      at: instant(at),
    });
  });
  for (const [index, change] of [made, ...all].entries()) {
    const stamp = {
      epoch: EPOCH,
      number: index + 1,
      effectiveAt: effectiveTimeOf(change, NOW),
      receivedAt: NOW,
    };
    const merged = mergeChange(record, change, stamp);
    record = merged.record;
    logged.push({ change, receipt: aReceipt(change, index + 1, { ...stamp, lost: [...merged.lost] }) });
  }
  return { logged, record };
};

test("[S13] a history tells of every field whether it was kept as its receipt says, and ends with what the record says", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { logged, record } = logOf(steps);
      const told = tellHistory(logged);
      const last: Record<string, Json> = {};
      for (const [index, { fields, isRevived }] of told.entries()) {
        const lost = fields.filter(({ fate }) => fate === "lost").map(({ name }) => name);
        expect(lost.sort()).toEqual([...(logged[index]?.receipt.lost ?? [])].sort());
        for (const { name, value, former, fate } of fields) {
          expect(former).toEqual(last[name]);
          if (fate === "kept") last[name] = value;
        }
        if (isRevived) last["deleted"] = false;
      }
      expect(last).toEqual(record && valuesOf(record));
    }),
  );
});

test("[S9] after a restore the receipt is believed, not the base of an epoch that is over", () => {
  const old = uuid(99) as Epoch;
  const edit = aChange(2, {
    id: uuid(102) as ChangeId,
    recordId: RECORD,
    device: uuid(60) as DeviceId,
    fields: { title: "Sau khi khôi phục" },
    base: { epoch: old, number: 1 },
  });
  const [, told] = tellHistory([
    { change: made, receipt: aReceipt(made, 1, { epoch: old }) },
    { change: edit, receipt: aReceipt(edit, 2) },
  ]);
  expect(told?.fields).toMatchObject([
    { name: "title", value: "Sau khi khôi phục", former: "Số 1", fate: "kept" },
  ]);
});
