import { expect, test } from "vitest";
import type { Epoch } from "../../../src/domain/change.ts";
import { seenIn, sharedUpTo } from "../../../src/server/history/lineage.ts";
import { shared } from "../../support/builders/ids.ts";

const [first, second, third, sibling, foreign] = ["1", "2", "3", "4", "9"] as unknown as [
  Epoch,
  Epoch,
  Epoch,
  Epoch,
  Epoch,
];
const scope = shared("son-kim-1");
const epochs = new Map([
  [first, { parent: null, heads: {} }],
  [second, { parent: first, heads: { [scope]: 30 } }],
  [third, { parent: second, heads: { [scope]: 25 } }],
  [sibling, { parent: first, heads: { [scope]: 20 } }],
]);

test("[S37] a history shares the numbers of an older one up to where every one between them parted", () => {
  expect(sharedUpTo(epochs, third, third, scope)).toBe(Number.POSITIVE_INFINITY);
  expect(sharedUpTo(epochs, second, third, scope)).toBe(25);
  expect(sharedUpTo(epochs, first, third, scope)).toBe(25);
  expect(sharedUpTo(epochs, first, second, scope)).toBe(30);
  expect(sharedUpTo(epochs, first, second, shared("son-kim-2"))).toBe(0);
  expect(sharedUpTo(epochs, foreign, third, scope)).toBe(0);
  // Two restores from one backup: the phones of the first one meet the second.
  expect(sharedUpTo(epochs, sibling, third, scope)).toBe(20);
});

test.each([
  ["what was seen of this history", { epoch: third, number: 40 }, { epoch: third, number: 40 }],
  ["a number that this history never gave", { epoch: third, number: 51 }, { epoch: null, number: 0 }],
  ["what was seen of an older one and is shared", { epoch: first, number: 20 }, { epoch: third, number: 20 }],
  ["what was seen of an older one and is gone", { epoch: first, number: 29 }, { epoch: third, number: 25 }],
  ["what was seen of an unknown one", { epoch: foreign, number: 20 }, { epoch: third, number: 0 }],
  ["nothing", { epoch: null, number: 0 }, { epoch: null, number: 0 }],
])("[S37] an author is believed to have seen: %s", (_what, base, believed) => {
  expect(seenIn(epochs, third, 50, { base, scope })).toEqual(believed);
});
