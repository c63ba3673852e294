import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { Day, DEFAULT_TIME_ZONE, dayOf, monthOf, TimeZone, timeOf } from "../../src/domain/day.ts";
import { instant } from "../../src/domain/instant.ts";

const MACHINE_ZONES = ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"];
const machineZone = process.env["TZ"];

/** Sets the zone of this process, and proves that it took: the offset of the machine's own clock changes. */
const runIn = (zone: string): void => {
  process.env["TZ"] = zone;
};

afterEach(() => {
  if (machineZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = machineZone;
});

test("the process really changes its zone in these tests", () => {
  const offsets = MACHINE_ZONES.map((zone) => {
    runIn(zone);
    return new Date("2025-05-31T22:00:00Z").getTimezoneOffset();
  });
  expect(offsets).toEqual([0, 420, -420, -840]);
});

describe.each(MACHINE_ZONES)("on a machine in %s", (zone) => {
  test.each([
    // 05:00 on the 1st at the unit is still the last day of the month before in UTC.
    ["2025-05-31T22:00:00Z", "2025-06-01", "05:00"],
    ["2025-05-31T16:59:59Z", "2025-05-31", "23:59"],
    ["2025-05-31T17:00:00Z", "2025-06-01", "00:00"],
    ["2024-12-31T17:00:00Z", "2025-01-01", "00:00"],
    ["2024-02-28T22:00:00Z", "2024-02-29", "05:00"],
  ])("the instant %s is %s %s for a commune of Hương Sơn", (iso, expectedDay, expectedTime) => {
    runIn(zone);
    const at = instant(Date.parse(iso));
    expect(dayOf(at, DEFAULT_TIME_ZONE)).toBe(expectedDay);
    expect(timeOf(at, DEFAULT_TIME_ZONE)).toBe(expectedTime);
    expect(monthOf(dayOf(at, DEFAULT_TIME_ZONE))).toBe(expectedDay.slice(0, 7));
  });

  test("days of Vietnam are those of UTC seven hours later, at any instant since its clocks stand still", () => {
    runIn(zone);
    const from = Date.parse("1980-01-01T00:00:00Z");
    const to = Date.parse("2100-01-01T00:00:00Z");
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (epochMs) => {
        const shifted = new Date(epochMs + 7 * 3_600_000).toISOString();
        expect(dayOf(instant(epochMs), DEFAULT_TIME_ZONE)).toBe(shifted.slice(0, 10));
        expect(timeOf(instant(epochMs), DEFAULT_TIME_ZONE)).toBe(shifted.slice(11, 16));
      }),
    );
  });
});

test("a unit elsewhere has its own day", () => {
  const at = instant(Date.parse("2025-05-31T22:00:00Z"));
  expect(dayOf(at, TimeZone.parse("America/Los_Angeles"))).toBe(Day.parse("2025-05-31"));
  expect(dayOf(at, TimeZone.parse("Pacific/Kiritimati"))).toBe(Day.parse("2025-06-01"));
});
