import { expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import {
  type ListedDocument,
  latestFirst,
  matchesDocument,
  NO_FILTER,
  yearsOf,
} from "../../../src/domain/documents/find-documents.ts";

const paper = (given: Partial<ListedDocument> = {}): ListedDocument => ({
  ...{ kind: "plan", direction: "outgoing", on: "2025-02-10" as Day, number: "05/KH-UBND" },
  subject: "Kế hoạch tuyên truyền cải cách hành chính năm 2025",
  issuer: "UBND xã Sơn Kim 1",
  ...given,
});

test.each(["05/kh", "ke hoach", "Kế hoạch  2025", "cai cach 05", "SON KIM", "đ", ""])(
  "«%s» finds a paper by number, subject or issuer, tones aside",
  (words) => {
    const document = paper({ signer: "Đặng Văn Minh" });
    expect(matchesDocument(document, { ...NO_FILTER, words })).toBe(true);
  },
);

test("every word has to stand somewhere, and kind, direction and year hold besides", () => {
  const matches = (filter: Partial<typeof NO_FILTER>): boolean =>
    matchesDocument(paper(), { ...NO_FILTER, ...filter });
  expect(matches({ words: "ke hoach 06" })).toBe(false);
  expect(matches({ kind: "report" })).toBe(false);
  expect(matches({ kind: "plan", year: 2025, direction: "outgoing" })).toBe(true);
  expect(matches({ year: 2024 })).toBe(false);
  expect(matches({ direction: "incoming" })).toBe(false);
});

test("the latest paper stands first, and only years that are there are offered", () => {
  const rows = [
    { id: "a", values: paper({ on: "2024-12-30" as Day }) },
    { id: "b", values: paper({ on: "2025-01-02" as Day }) },
    { id: "c", values: paper({ on: "2025-01-02" as Day }) },
  ];
  expect([...rows].sort(latestFirst).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  expect(yearsOf(rows.map(({ values }) => values))).toEqual([2025, 2024]);
});
