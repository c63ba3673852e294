import { describe, expect, test } from "vitest";
import { deviceFacts, deviceWords, type UnitDevice } from "../../../../src/app/screens/unit/device-words.ts";
import { DEFAULT_TIME_ZONE } from "../../../../src/domain/day.ts";
import { aDeviceId, at, day } from "../../../support/builders/ids.ts";

const aDevice = (given: Partial<UnitDevice> = {}): UnitDevice => ({
  id: aDeviceId(),
  name: "Redmi A3",
  lastSeenAt: at("2025-05-12T08:00+07:00"),
  unsentActivities: 0,
  unsentFiles: 0,
  oldestUnsentAt: null,
  freeBytes: null,
  appVersion: "",
  clockOffsetMs: null,
  lostAt: null,
  ...given,
});

const wordsOf = (given: Partial<UnitDevice>) =>
  deviceWords(aDevice(given), day("2025-05-12"), DEFAULT_TIME_ZONE).map(
    ({ tone, text }) => `${tone}: ${text}`,
  );

describe("what is said of a device [S47]", () => {
  test("tells done but unsent, silence, both, and neither apart", () => {
    const oldestUnsentAt = at("2025-05-02T08:00+07:00");
    const lastSeenAt = at("2025-05-07T08:00+07:00");
    expect(wordsOf({})).toEqual(["done: đã gửi hết"]);
    expect(wordsOf({ unsentActivities: 3, oldestUnsentAt })).toEqual([
      "queue: đã làm, chưa gửi 3, cũ nhất từ 2/5",
    ]);
    expect(wordsOf({ unsentFiles: 2 })).toEqual(["queue: chưa gửi 2 ảnh"]);
    expect(wordsOf({ lastSeenAt })).toEqual(["attn: chưa kết nối từ 7/5"]);
    expect(wordsOf({ lastSeenAt, unsentActivities: 3, oldestUnsentAt })).toEqual([
      "queue: đã làm, chưa gửi 3, cũ nhất từ 2/5",
      "attn: chưa kết nối từ 7/5",
    ]);
    expect(wordsOf({ lastSeenAt: null })).toEqual(["attn: chưa kết nối lần nào"]);
  });

  test("says of a lost one what it last called unsent", () => {
    expect(
      wordsOf({
        lostAt: at("2025-05-11T08:00+07:00"),
        unsentActivities: 4,
        oldestUnsentAt: at("2025-05-02T08:00+07:00"),
      }),
    ).toEqual(["danger: mất dữ liệu, phát hiện 11/5; lần cuối máy báo còn 4 mục chưa gửi, cũ nhất từ 2/5"]);
  });

  test("names a clock only when it is off by minutes", () => {
    expect(deviceFacts(aDevice({ appVersion: "0.1.0", clockOffsetMs: 60_000 }))).toBe("Bản 0.1.0");
    expect(deviceFacts(aDevice({ clockOffsetMs: -7 * 60_000 }))).toBe("giờ máy nhanh 7 phút");
  });
});
