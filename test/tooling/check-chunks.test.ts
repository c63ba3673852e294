import { expect, test } from "vitest";
import { findRing } from "../../.scripts/check-chunks.mjs";

const chunk = (...imports: string[]) => ({ file: "a.js", imports });

test("chunks that import each other in a ring are found, however many lie between", () => {
  const chunks = { first: chunk("a", "b"), a: chunk("shared"), b: chunk("c"), c: chunk("d"), d: chunk("b") };
  expect(findRing({ ...chunks, shared: chunk() })).toEqual(["b", "c", "d", "b"]);
});

test("a chunk that many import, and one without imports, are no ring", () => {
  const chunks = { first: chunk("a", "b"), a: chunk("shared"), b: chunk("a", "shared") };
  expect(findRing({ ...chunks, shared: { file: "s.js" } })).toBeNull();
});
