import * as fc from "fast-check";
import { expect, test } from "vitest";
import { likelyNow } from "../../src/device/likely-now.ts";
import { addMs, instant } from "../../src/domain/instant.ts";

const HEARD = instant(Date.UTC(2025, 4, 12, 2));
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const later = (ms: number) => addMs(HEARD, ms);

test("[S10] a phone whose clock is wrong knows the day from the server's last answer", () => {
  for (const wrong of [74 * YEAR, 2 * HOUR, -2 * HOUR, -50 * YEAR])
    expect(likelyNow(later(3 * HOUR + wrong), { offsetMs: -wrong, heardAt: HEARD })).toBe(later(3 * HOUR));
});

test("[S10] a clock that was set right since the last answer is believed", () => {
  for (const wrong of [74 * YEAR, -50 * YEAR])
    expect(likelyNow(later(3 * HOUR), { offsetMs: -wrong, heardAt: HEARD })).toBe(later(3 * HOUR));
});

test("[S10] a clock that fell back to 1970 since then is never before what the server said", () => {
  expect(likelyNow(instant(0), { offsetMs: 200, heardAt: HEARD })).toBe(HEARD);
  expect(likelyNow(instant(5), null)).toBe(5);
});

test("[S10] time as it is shown never runs behind the last answer", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.integer({ min: -2e12, max: 2e12 }),
      (device, offsetMs) => {
        expect(likelyNow(instant(device), { offsetMs, heardAt: HEARD })).toBeGreaterThanOrEqual(HEARD);
      },
    ),
  );
});
