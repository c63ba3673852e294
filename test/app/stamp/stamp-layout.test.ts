import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StampLine } from "../../../src/app/stamp/stamp-facts.ts";
import { layoutStamp, type MeasureText, type StampBox } from "../../../src/app/stamp/stamp-layout.ts";

/** Letters of half their size, as those of the font are on average. */
const measure: MeasureText = (text, _weight, fontPx) => [...text].length * fontPx * 0.52;

const KINDS = ["place", "when", "coordinates", "work", "officer", "source", "clock"] as const;
const sentences = fc
  .array(fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."Ếộữ aĐb1,.") }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(" ").trim().replace(/ +/g, " "))
  .filter((text) => text !== "");
const stamps: fc.Arbitrary<readonly StampLine[]> = fc
  .array(sentences, { minLength: 3, maxLength: KINDS.length })
  .map((texts) => texts.flatMap((text, at) => ({ kind: KINDS[at] ?? "clock", text })));
const widths = fc.integer({ min: 720, max: 4000 });

const overlap = (a: StampBox, b: StampBox): boolean =>
  a.top < b.top + b.height &&
  b.top < a.top + a.height &&
  a.left < b.left + b.width &&
  b.left < a.left + a.width;

describe("the strip under a shared photo", () => {
  test("has nothing over anything else and nothing outside, whatever is said", () => {
    fc.assert(
      fc.property(stamps, widths, (lines, widthPx) => {
        const { boxes, heightPx, logo } = layoutStamp(lines, widthPx, measure);
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(logo.left + logo.sizePx);
          expect(box.left + box.width).toBeLessThanOrEqual(widthPx);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.top + box.height).toBeLessThanOrEqual(heightPx);
          expect(box.baseline).toBeGreaterThan(box.top);
          expect(box.baseline).toBeLessThan(box.top + box.height);
          expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
        }
        expect(logo.top + logo.sizePx).toBeLessThanOrEqual(heightPx);
      }),
    );
  });

  test("says every letter of every line, in its order", () => {
    fc.assert(
      fc.property(stamps, widths, (lines, widthPx) => {
        const { boxes } = layoutStamp(lines, widthPx, measure);
        const letters = (text: string) => text.replaceAll(" ", "");
        for (const { kind, text } of lines) {
          const rows = boxes.filter((box) => box.kind === kind).map((box) => box.text);
          expect(letters(rows.join(""))).toBe(letters(text));
        }
        expect([...new Set(boxes.map(({ kind }) => kind))]).toEqual(lines.map(({ kind }) => kind));
      }),
    );
  });

  test("can be read when it is printed 9 cm wide: small letters of two millimetres and more", () => {
    fc.assert(
      fc.property(stamps, widths, (lines, widthPx) => {
        const { boxes } = layoutStamp(lines, widthPx, measure);
        const X_HEIGHT = 0.53;
        for (const { fontPx } of boxes) expect((fontPx * X_HEIGHT * 90) / widthPx).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("breaks between two facts where they have room by themselves, else between words", () => {
    const rowsOf = (text: string) =>
      layoutStamp([{ kind: "work", text }], 960, measure).boxes.map((box) => box.text);
    expect(rowsOf("Phát thanh CCHC · Dịch vụ công trực tuyến mới")).toEqual([
      "Phát thanh CCHC ·",
      "Dịch vụ công trực tuyến mới",
    ]);
    const long =
      "Phát thanh CCHC · Hướng dẫn nộp hồ sơ trực tuyến cho người dân thôn Hà Trai và thôn Kim Cương 1";
    expect(rowsOf(long).length).toBeGreaterThan(2);
    expect(rowsOf(long).join(" ")).toBe(long);
  });
});
