import fc from "fast-check";
import { expect, test } from "vitest";
import { type Instant, instant } from "../../src/domain/instant.ts";
import { confirmedOf } from "../../src/sync/confirmation.ts";

const at = fc.integer({ min: 0, max: 1000 }).map((ms): Instant => instant(ms));
const receipts = fc.array(fc.record({ number: fc.integer({ min: 1, max: 20 }), receivedAt: at }));
const storedPhotos = fc.array(fc.record({ storedAt: at }));

test("a confirmation is as late as its latest part, and counts every photo and each number once", () => {
  fc.assert(
    fc.property(receipts, storedPhotos, (given, photos) => {
      const confirmed = confirmedOf({ receipts: given, storedPhotos: photos });
      const times = [...given.map(({ receivedAt }) => receivedAt), ...photos.map(({ storedAt }) => storedAt)];
      expect(confirmed === null).toBe(times.length === 0);
      if (confirmed === null) return;
      expect(confirmed.at).toBe(Math.max(...times));
      expect(confirmed.photos).toBe(photos.length);
      expect(confirmed.numbers).toEqual(
        [...new Set(given.map(({ number }) => number))].sort((a, b) => a - b),
      );
    }),
  );
});
