import { expect, test } from "vitest";
import { addMs } from "../../src/domain/instant.ts";
import { isTimeToOffer } from "../../src/sync/offer-again.ts";
import { NOW } from "../support/sync-builders.ts";

const HOUR_MS = 60 * 60 * 1000;

test.each([
  ["never offered", null, NOW, false, true],
  ["at a start, however short ago", NOW, addMs(NOW, 1), true, true],
  ["an hour ago", NOW, addMs(NOW, HOUR_MS), false, false],
  ["a day ago", NOW, addMs(NOW, 24 * HOUR_MS), false, true],
  ["in a future that a wrong clock had shown", addMs(NOW, 9000 * HOUR_MS), NOW, false, true],
] as const)(
  "[S20] what the server keeps is offered again: %s",
  (_when, offeredAt, now, isStart, expected) => {
    expect(isTimeToOffer(offeredAt, now, isStart)).toBe(expected);
  },
);
