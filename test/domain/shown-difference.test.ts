import fc from "fast-check";
import { expect, test } from "vitest";
import { readShownContent, shownDifference } from "../../src/domain/activity/shown-difference.ts";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { MAX_CONTENT_LENGTH, shownContent, shownFields } from "../../src/domain/review.ts";
import { uuid } from "../support/sync-builders.ts";

const photo = (number: number, caption = "") => ({
  id: uuid(number),
  file: String(number).padStart(64, "0"),
  caption,
});

const broadcast: Readonly<Record<string, Json>> = { kind: "broadcast", on: "2025-05-06", minutes: 15 };
const differenceOf = (before: string, now: string) => {
  const difference = shownDifference(before, now);
  if (!difference) throw new Error("nothing could be compared");
  return difference;
};

test("[S31] a field that was altered, added or emptied is named with what it said before", () => {
  const before = shownContent({ ...broadcast, note: "Phát hai lượt", title: "Số 1" }, []);
  const now = shownContent({ ...broadcast, minutes: 20, note: "", host: "Bà Hoa", title: "Số 1" }, []);
  const difference = differenceOf(before, now);
  expect(difference.fields).toEqual([
    { name: "host", before: null },
    { name: "minutes", before: 15 },
    { name: "note", before: "Phát hai lượt" },
  ]);
  expect(difference.former).toMatchObject({ kind: "broadcast", minutes: 15, note: "Phát hai lượt" });
});

test("[S31] photos are told apart into new, gone and kept, and a new caption keeps the former one", () => {
  const before = shownContent(broadcast, [photo(1, "Loa thôn"), photo(2)]);
  const now = shownContent(broadcast, [photo(1, "Loa thôn Đá Mồng"), photo(3)]);
  expect(differenceOf(before, now)).toMatchObject({
    fields: [],
    newPhotos: [uuid(3)],
    gonePhotos: [uuid(2)],
    keptPhotos: [uuid(1)],
    recaptioned: [{ photo: uuid(1), before: "Loa thôn" }],
  });
});

test("text that no review of ours wrote is not compared with anything", () => {
  const now = shownContent(broadcast, []);
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    '{"activity":{}}',
    '{"activity":{"kind":"parade"},"evidence":[]}',
  ])
    expect(shownDifference(text, now)).toBeNull();
  expect(readShownContent(now)).not.toBeNull();
});

test("content that is too long for a review is left out, and its hash stays", () => {
  const shown = "a".repeat(64) as Sha256;
  expect(shownFields(shown, "x".repeat(MAX_CONTENT_LENGTH))).toHaveProperty("content");
  expect(shownFields(shown, "x".repeat(MAX_CONTENT_LENGTH + 1))).toEqual({ shown });
});

const anyValues = fc.dictionary(
  fc.constantFrom("note", "host", "minutes", "villages", "__proto__"),
  fc.jsonValue() as fc.Arbitrary<Json>,
);
const anyPhotos = fc.uniqueArray(fc.integer({ min: 1, max: 6 })).map((ids) => ids.map((id) => photo(id)));

test("equal content has no difference, and every photo of both sides is new, gone or kept exactly once", () => {
  fc.assert(
    fc.property(anyValues, anyPhotos, anyPhotos, (values, before, now) => {
      const named = { ...values, kind: "article", on: "2025-05-06" };
      const readable = { ...broadcast };
      const same = shownContent(readable, before);
      expect(differenceOf(same, same)).toMatchObject({ fields: [], newPhotos: [], gonePhotos: [] });

      const { newPhotos, gonePhotos, keptPhotos } = differenceOf(same, shownContent(named, now));
      const ids = new Set([...before, ...now].map(({ id }) => id));
      expect([...newPhotos, ...gonePhotos, ...keptPhotos].sort()).toEqual([...ids].sort());
      expect(newPhotos.length + keptPhotos.length).toBe(now.length);
    }),
  );
});
