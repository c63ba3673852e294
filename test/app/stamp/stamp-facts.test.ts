import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlayLines, type StampFacts, stampLines } from "../../../src/app/stamp/stamp-facts.ts";
import { DEFAULT_TIME_ZONE } from "../../../src/domain/day.ts";
import { at } from "../../support/builders/ids.ts";

const MINUTE_MS = 60_000;

const facts = (given: Partial<StampFacts> = {}): StampFacts => ({
  unitName: "Xã Sơn Kim 1",
  where: "Thôn Kim Cương 1",
  takenAt: at("2025-05-22T09:38+07:00"),
  clockOffsetMs: 0,
  timeZone: DEFAULT_TIME_ZONE,
  code: "SK1-7Q4KD",
  place: {
    latitude: 18.431_18,
    longitude: 105.269_73,
    accuracyM: 7.6,
    measuredAt: at("2025-05-22T09:38+07:00"),
  },
  work: "Phát thanh CCHC",
  content: "Dịch vụ công trực tuyến",
  officer: "Nguyễn Thị Hoa",
  source: "camera",
  ...given,
});
const textsOf = (given: Partial<StampFacts>) => stampLines(facts(given)).map(({ text }) => text);

describe("the facts of a stamp", () => {
  test("stand in one order: place, time and code, coordinates, work, officer", () => {
    expect(textsOf({})).toEqual([
      "Thôn Kim Cương 1, xã Sơn Kim 1",
      "22/05/2025 · 09:38 · SK1-7Q4KD",
      "18,43118° B 105,26973° Đ (±8 m)",
      "Phát thanh CCHC · Dịch vụ công trực tuyến",
      "Nguyễn Thị Hoa",
    ]);
  });

  test("leave out what nobody said, but never place, time and position", () => {
    expect(textsOf({ where: "", place: null, work: "", content: "", officer: "" })).toEqual([
      "Xã Sơn Kim 1",
      "22/05/2025 · 09:38 · SK1-7Q4KD",
      "Chưa có vị trí",
    ]);
  });

  test("say that a photo was not taken in the app, also over the photo on screen", () => {
    expect(textsOf({ source: "gallery" })).toContain("Ảnh có sẵn trong máy");
    expect(textsOf({ source: "received" })).toContain("Nhận từ ứng dụng khác");
    expect(overlayLines(stampLines(facts({ source: "gallery" }))).map(({ kind }) => kind)).toEqual([
      "place",
      "when",
      "coordinates",
      "source",
    ]);
  });

  test("tell the time of the server, and of both clocks when the phone's was more than five minutes wrong", () => {
    expect(textsOf({ clockOffsetMs: 5 * MINUTE_MS })).toContain("22/05/2025 · 09:43 · SK1-7Q4KD");
    expect(textsOf({ clockOffsetMs: 5 * MINUTE_MS }).join()).not.toContain("Giờ máy");
    expect(textsOf({ clockOffsetMs: -24 * MINUTE_MS })).toContain("Giờ máy 09:38, giờ nơi nhận 09:14");
    expect(textsOf({ clockOffsetMs: 24 * 60 * MINUTE_MS })).toContain(
      "Giờ máy 09:38 22/05/2025, giờ nơi nhận 09:38 23/05/2025",
    );
    expect(textsOf({ clockOffsetMs: null }).join()).not.toContain("Giờ máy");
  });

  test("tell the day and time of the unit, wherever the phone thinks it is", () => {
    expect(textsOf({ takenAt: at("2025-05-22T17:30Z") })).toContain("23/05/2025 · 00:30 · SK1-7Q4KD");
  });

  test("name every quarter of the world", () => {
    const place = { accuracyM: 3, measuredAt: at("2025-05-22T09:38+07:00") };
    expect(textsOf({ place: { ...place, latitude: -1.5, longitude: -2.25 } })).toContain(
      "1,50000° N 2,25000° T (±3 m)",
    );
  });

  test("never have an empty line, nor the same kind twice", () => {
    const words = fc.constantFrom("", "Thôn Hà Trai");
    const some = fc.record({
      where: words,
      code: words,
      work: words,
      content: words,
      officer: words,
      source: fc.constantFrom("camera" as const, "gallery" as const, "received" as const),
      clockOffsetMs: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
    });
    fc.assert(
      fc.property(some, (given) => {
        const lines = stampLines(facts(given));
        expect(lines.every(({ text }) => text.trim() === text && text !== "")).toBe(true);
        expect(new Set(lines.map(({ kind }) => kind)).size).toBe(lines.length);
        expect(lines.slice(0, 3).map(({ kind }) => kind)).toEqual(["place", "when", "coordinates"]);
      }),
    );
  });
});
