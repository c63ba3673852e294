import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityView } from "../../src/domain/activity/activity-view.ts";
import { addToAll, deleteAll } from "../../src/domain/bulk-edit.ts";

const VILLAGES = ["Thôn 1", "Thôn 2", "Thôn 3"];
const views = fc.array(
  fc.record({ id: fc.uuid(), villages: fc.option(fc.subarray(VILLAGES), { nil: undefined }) }),
  { maxLength: 8 },
);
const asViews = (rows: readonly { readonly id: string; readonly villages: string[] | undefined }[]) =>
  rows.map(({ id, villages }) => ({ id, activity: { villages } }) as unknown as ActivityView);

test("adding to marked records touches only those that lack it, and undoing leaves each as it was", () => {
  fc.assert(
    fc.property(views, fc.constantFrom(...VILLAGES), (rows, village) => {
      const { edits, undo } = addToAll(asViews(rows), "villages", village);
      expect(edits.map(({ id }) => id)).toEqual(
        rows.filter(({ villages }) => !villages?.includes(village)).map(({ id }) => id),
      );
      for (const [at, { id, fields }] of edits.entries()) {
        const before = rows.find((row) => row.id === id)?.villages ?? [];
        expect(fields).toEqual({ villages: [...before, village] });
        expect(undo[at]).toEqual({ id, fields: { villages: before } });
      }
    }),
  );
});

test("[S14] deleting marked records is one deletion each, undone by its opposite", () => {
  fc.assert(
    fc.property(views, (rows) => {
      const { edits, undo } = deleteAll(asViews(rows));
      expect(edits.map(({ fields }) => fields["deleted"])).toEqual(rows.map(() => true));
      expect(undo).toEqual(edits.map(({ id }) => ({ id, fields: { deleted: false } })));
    }),
  );
});
