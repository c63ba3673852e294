import type { Instant } from "../../domain/instant.ts";
import type { Clock } from "../clock.ts";

/** Requests a minute, of which as many may come at once. 0: no limit. */
export interface RateLimits {
  readonly perAddress: number;
  readonly perSession: number;
}

interface Bucket {
  left: number;
  at: Instant;
}

const MINUTE_MS = 60_000;
const MOST_BUCKETS = 20_000;

export interface RateLimiter {
  /** 0: go on; otherwise seconds until there is room again. */
  readonly take: (key: string, perMinute: number) => number;
}

/** Token buckets in memory: the limit guards this process, and a restart may forget it. */
export const createRateLimiter = (clock: Clock): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key, perMinute) => {
      if (perMinute <= 0) return 0;
      const now = clock.now();
      const perMs = perMinute / MINUTE_MS;
      const bucket = buckets.get(key) ?? { left: perMinute, at: now };
      bucket.left = Math.min(perMinute, bucket.left + Math.max(0, now - bucket.at) * perMs);
      bucket.at = now;
      // Taken out and put back, so that the map's order is that of last use and the oldest go first.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > MOST_BUCKETS) dropOldest(buckets);
      if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perMs / 1000);
      bucket.left -= 1;
      return 0;
    },
  };
};

const dropOldest = (buckets: Map<string, Bucket>): void => {
  for (const key of buckets.keys()) {
    if (buckets.size <= MOST_BUCKETS) return;
    buckets.delete(key);
  }
};
