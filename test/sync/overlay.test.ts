import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, RecordId } from "../../src/domain/change.ts";
import { overlay } from "../../src/sync/overlay.ts";
import type { MirrorRow } from "../../src/sync/ports.ts";
import { aChange, aRecord, EPOCH, uuid } from "../support/sync-builders.ts";

const row = (id: string, number: number, values: Record<string, string>): MirrorRow => ({
  record: aRecord(id, number, values),
  epoch: EPOCH,
});

const arbitraryChanges = fc
  .array(
    fc.record({
      record: fc.integer({ min: 1, max: 4 }),
      field: fc.constantFrom("title", "note", "host"),
      value: fc.string({ maxLength: 5 }),
    }),
    { maxLength: 20 },
  )
  .map((edits) =>
    edits.map(
      ({ record, field, value }, index): Change =>
        aChange(index + 1, { recordId: uuid(record) as RecordId, fields: { [field]: value } }),
    ),
  );

describe("what a screen shows", () => {
  test("is the mirror with this phone's own changes over it", () => {
    const [record] = overlay(
      [row(uuid(1), 3, { title: "theirs", note: "n" })],
      [aChange(1, { recordId: uuid(1) as RecordId, fields: { title: "mine" } })],
    );
    expect(record?.values).toMatchObject({ title: "mine", note: "n" });
    expect(record?.seen).toEqual({ epoch: EPOCH, number: 3 });
  });

  test("knows a record that only this phone has", () => {
    const [record] = overlay([], [aChange(1)]);
    expect(record?.receivedAt).toBeNull();
    expect(record?.seen).toEqual({ epoch: null, number: 0 });
  });

  test("does not depend on the order in which changes are read from disk", () => {
    fc.assert(
      fc.property(arbitraryChanges, (changes) => {
        const rows = [row(uuid(1), 3, { title: "theirs" })];
        const sorted = (list: readonly Change[]) =>
          overlay(rows, list)
            .map(({ id, values }) => ({ id, values }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted([...changes].reverse())).toEqual(sorted(changes));
      }),
    );
  });

  test("shows each field's last own value, and the mirror's where there is none", () => {
    fc.assert(
      fc.property(arbitraryChanges, (changes) => {
        const shown = overlay([row(uuid(1), 3, { title: "theirs" })], changes).flatMap(({ id, values }) =>
          ["title", "note", "host"].map((field) => [id, field, values[field]]),
        );
        for (const [id, field, value] of shown)
          expect(value).toBe(lastOwn(changes, String(id), String(field)) ?? mirrored(id, field));
      }),
    );
  });
});

const lastOwn = (changes: readonly Change[], id: string, field: string) =>
  changes.findLast((change) => change.recordId === id && field in change.fields)?.fields[field];

const mirrored = (id: unknown, field: unknown): string | undefined =>
  id === uuid(1) && field === "title" ? "theirs" : undefined;
