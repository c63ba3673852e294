import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldTones, matchesSearch, requiredText, text, toNfc } from "../../src/domain/text.ts";

const LONE_HIGH = "\uD83D";

/** Halves of characters too, and many of the marks and letters from which Vietnamese is put together. */
const anyTyped = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom("\u0301", "\u0302", "\u0306", "\u031b", "\u0323", "a", "e", "o", "u", "đ", " "),
  ),
});

describe("text is kept in one spelling", () => {
  test("letters with loose marks are joined, as in the file of the plan", () => {
    const loose = "Đối thoại".normalize("NFD");
    expect(loose).not.toBe("Đối thoại");
    expect(toNfc(loose)).toBe("Đối thoại");
  });

  test("whatever is typed comes out in NFC, trimmed, and does not change a second time", () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const once = toNfc(typed);
        expect(once).toBe(once.normalize("NFC"));
        expect(once).toBe(once.trim());
        expect(() => encodeURIComponent(once)).not.toThrow();
        expect(toNfc(once)).toBe(once);
      }),
    );
  });

  test("half a character becomes the replacement sign instead of breaking the wire", () => {
    expect(toNfc(`a${LONE_HIGH}b`)).toBe("a\uFFFDb");
    expect(toNfc("a📣b")).toBe("a📣b");
  });

  test("length is counted after joining the marks", () => {
    const title = "ộ".repeat(10);
    expect(text(10).parse(title.normalize("NFD"))).toBe(title);
    expect(text(9).safeParse(title).success).toBe(false);
  });

  test("required text is not made of blanks", () => {
    expect(requiredText(10).safeParse("   ").success).toBe(false);
    expect(requiredText(10).parse("  loa ")).toBe("loa");
  });
});

describe("search knows no tones", () => {
  test.each([
    ["Đối thoại với Nhân dân", "doi thoai", true],
    ["Đối thoại với Nhân dân", "ĐỐI", true],
    ["Niêm yết tại Một cửa", "mot cua", true],
    ["Pa-nô, băng rôn", " bang ron ", true],
    ["Phát thanh CCHC", "dai", false],
  ])("«%s» sought by «%s»: %s", (haystack, needle, found) => {
    expect(matchesSearch(haystack, needle)).toBe(found);
    expect(matchesSearch(haystack.normalize("NFD"), needle.normalize("NFD"))).toBe(found);
  });

  test("folding leaves neither marks nor capitals nor đ", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(foldTones(typed)).not.toMatch(/[đĐ]/);
        expect(foldTones(typed).normalize("NFC")).not.toMatch(/\p{M}/u);
      }),
      { examples: [["Đặng Thị Hường"]] },
    );
  });
});
