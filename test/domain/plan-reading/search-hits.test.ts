import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsIn, piecesOf } from "../../../src/domain/plan-reading/search-hits.ts";
import { foldTones } from "../../../src/domain/text.ts";

const letters = fc.string({
  unit: fc.constantFrom("a", "á", "ậ", "Đ", "đ", "d", "ư", "ơ\u0323", "\u0301", " ", "ß", "İ", "📣", "1"),
  maxLength: 30,
});

describe("words are found in the plan without tones, and marked where they stand", () => {
  test.each([
    ["Đối thoại, rồi lại đối thoại", "doi thoai", ["Đối thoại", "đối thoại"]],
    ["Dịch vụ công trực tuyến", " DICH VU ", ["Dịch vụ"]],
    ["Đối thoại".normalize("NFD"), "thoại", ["thoại".normalize("NFD")]],
    ["aaa", "aa", ["aa"]],
    // One letter that falls apart into several: what is found in a part of it is the whole letter.
    ["각", "가", ["각"]],
    ["Niêm yết", "loa", []],
    ["Niêm yết", "  ", []],
  ])("«%s» by «%s»", (text, words, found) => {
    expect(hitsIn(text, words).map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });

  test("pieces are the text itself, and every hit reads like what was sought", () => {
    fc.assert(
      fc.property(letters, letters, (text, words) => {
        const pieces = piecesOf(text, words);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const sought = [...words.trim()].map(foldTones).join("");
        for (const piece of pieces.filter(({ isHit }) => isHit))
          expect([...piece.text].map(foldTones).join("")).toContain(sought);
      }),
    );
  });

  test("whatever stands in a text is found in it", () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, words, after) => {
        fc.pre([...words.trim()].map(foldTones).join("") !== "");
        expect(hitsIn(before + words.trim() + after, words).length).toBeGreaterThan(0);
      }),
    );
  });
});
