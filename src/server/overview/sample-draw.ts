import { createHmac, hkdfSync } from "node:crypto";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { DEFAULT_TIME_ZONE, dayOf, type Month, monthOf } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";

const KEY_BYTES = 32;

/** Of an activity that arrived then: a whole number below `DRAWS`, always the same for the same activity. */
export type SampleDraw = (activity: ActivityId, receivedAt: Instant) => number;

/**
 * The lot of each record: a keyed hash (HMAC-SHA-256) of its id. The key comes from `secret.key` beside the database,
 * never leaves the server and is another one each month, so that whoever learns what was drawn before learns nothing of
 * what comes; all processes of a server, and a restored one, draw alike.
 */
export const createSampleDraw = (secret: Uint8Array): SampleDraw => {
  const keys = new Map<Month, Uint8Array>();
  const keyOf = (month: Month): Uint8Array => {
    const known = keys.get(month);
    if (known) return known;
    const key = new Uint8Array(hkdfSync("sha256", secret, "", `loa review sample ${month}`, KEY_BYTES));
    keys.set(month, key);
    return key;
  };
  return (activity, receivedAt) =>
    createHmac("sha256", keyOf(monthOf(dayOf(receivedAt, DEFAULT_TIME_ZONE))))
      .update(activity)
      .digest()
      .readUInt32BE(0);
};
